/*
 * A registry that can only be read from: HTTPS on port 443 of the loopback interface, plain HTTP on port 80.
 *   registry STORE CERTIFICATE KEY
 * STORE/NAME/tags/TAG has the digest of a manifest in it, STORE/blobs/HEX is the content with that digest.
 * As the OCI distribution specification has it: /v2/, /v2/NAME/manifests/REFERENCE, /v2/NAME/blobs/DIGEST.
 * Each connection has a process of its own.
 */
#include <fcntl.h>
#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/pk.h>
#include <mbedtls/ssl.h>
#include <mbedtls/x509_crt.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static const char MANIFEST[] = "application/vnd.oci.image.manifest.v1+json";
static const char BYTES[] = "application/octet-stream";
static const char JSON[] = "application/json";

static const char *store;

/* The connection of this process. */
static int connection;
static int encrypted;
static mbedtls_ssl_context session;

static mbedtls_ssl_config settings;
static mbedtls_x509_crt certificate;
static mbedtls_pk_context key;
static mbedtls_entropy_context entropy;
static mbedtls_ctr_drbg_context randomness;

static int send_raw(void *context, const unsigned char *bytes, size_t length) {
  (void)context;
  return write(connection, bytes, length);
}

static int receive_raw(void *context, unsigned char *bytes, size_t length) {
  (void)context;
  return read(connection, bytes, length);
}

static void put(const void *bytes, size_t length) {
  const unsigned char *rest = bytes;
  while (length > 0) {
    int written = encrypted ? mbedtls_ssl_write(&session, rest, length) : write(connection, rest, length);
    if (written <= 0) exit(0);
    rest += written;
    length -= written;
  }
}

/* Reads a line without its end; 0 when there is none, or too long a one. */
static int read_line(char *line, size_t room) {
  static char input[8192];
  static size_t have;
  for (;;) {
    char *end = memchr(input, '\n', have);
    if (end) {
      size_t whole = end - input + 1;
      size_t kept = whole - 1 < room - 1 ? whole - 1 : room - 1;
      memcpy(line, input, kept);
      if (kept > 0 && line[kept - 1] == '\r') kept--;
      line[kept] = 0;
      have -= whole;
      memmove(input, end + 1, have);
      return 1;
    }
    if (have == sizeof input) return 0;
    int more = encrypted ? mbedtls_ssl_read(&session, (unsigned char *)input + have, sizeof input - have)
                         : read(connection, input + have, sizeof input - have);
    if (encrypted && more == MBEDTLS_ERR_SSL_WANT_READ) continue;
    if (more <= 0) return 0;
    have += more;
  }
}

static void put_head(int found, const char *type, const char *digest, long length) {
  char head[700];
  int size = snprintf(head, sizeof head,
                      "HTTP/1.1 %s\r\nContent-Length: %ld\r\nContent-Type: %s\r\n"
                      "Docker-Distribution-Api-Version: registry/2.0\r\n",
                      found ? "200 OK" : "404 Not Found", length, type);
  if (digest)
    size += snprintf(head + size, sizeof head - size, "Docker-Content-Digest: %s\r\nEtag: \"%s\"\r\n", digest, digest);
  size += snprintf(head + size, sizeof head - size, "\r\n");
  put(head, size);
}

static void refuse(int head_only, const char *code) {
  char body[200];
  int length = snprintf(body, sizeof body, "{\"errors\":[{\"code\":\"%s\",\"message\":\"%s\"}]}", code, code);
  put_head(0, JSON, NULL, length);
  if (!head_only) put(body, length);
}

/* The digest that a tag stands for; 0 when there is no such tag. */
static int look_up(const char *name, const char *tag, char *digest, int room) {
  char path[1400];
  snprintf(path, sizeof path, "%s/%s/tags/%s", store, name, tag);
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  int found = fgets(digest, room, file) != NULL;
  fclose(file);
  digest[strcspn(digest, "\n")] = 0;
  return found;
}

static void put_content(int head_only, const char *type, const char *digest, const char *missing) {
  char path[1400], bytes[16384];
  struct stat about;
  snprintf(path, sizeof path, "%s/blobs/%s", store, digest + strlen("sha256:"));
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &about) || !S_ISREG(about.st_mode)) {
    if (file >= 0) close(file);
    refuse(head_only, missing);
    return;
  }
  put_head(1, type, digest, about.st_size);
  for (int length; !head_only && (length = read(file, bytes, sizeof bytes)) > 0;) put(bytes, length);
  close(file);
}

static void answer(int head_only, char *path) {
  char digest[100];
  if (!strcmp(path, "/v2/")) {
    put_head(1, JSON, NULL, 2);
    if (!head_only) put("{}", 2);
    return;
  }
  char *manifest = strstr(path, "/manifests/"), *blob = strstr(path, "/blobs/");
  if (strncmp(path, "/v2/", 4) || strstr(path, "..") || !(manifest || blob)) {
    refuse(head_only, "NAME_UNKNOWN");
    return;
  }
  const char *missing = manifest ? "MANIFEST_UNKNOWN" : "BLOB_UNKNOWN";
  char *reference = manifest ? manifest + strlen("/manifests/") : blob + strlen("/blobs/");
  *(manifest ? manifest : blob) = 0;
  if (!strncmp(reference, "sha256:", 7)) {
    snprintf(digest, sizeof digest, "%.90s", reference);
  } else if (!manifest || !look_up(path + 4, reference, digest, sizeof digest)) {
    refuse(head_only, missing);
    return;
  }
  put_content(head_only, manifest ? MANIFEST : BYTES, digest, missing);
}

static void serve(void) {
  char request[2048], header[2048], method[16], path[1024];
  if (encrypted) {
    mbedtls_ssl_init(&session);
    if (mbedtls_ssl_setup(&session, &settings)) exit(1);
    mbedtls_ssl_set_bio(&session, NULL, send_raw, receive_raw, NULL);
    if (mbedtls_ssl_handshake(&session)) exit(1);
  }
  while (read_line(request, sizeof request) && sscanf(request, "%15s %1023s", method, path) == 2) {
    while (read_line(header, sizeof header) && header[0]) continue;
    path[strcspn(path, "?")] = 0;
    answer(!strcmp(method, "HEAD"), path);
  }
  exit(0);
}

static void prepare_encryption(const char *certificate_file, const char *key_file) {
  /* mbedTLS would take the largest curve that the client knows, P-521: 20 seconds of Go on this processor. */
  static const mbedtls_ecp_group_id curves[] = {MBEDTLS_ECP_DP_CURVE25519, MBEDTLS_ECP_DP_SECP256R1,
                                                MBEDTLS_ECP_DP_NONE};
  mbedtls_ssl_config_init(&settings);
  mbedtls_x509_crt_init(&certificate);
  mbedtls_pk_init(&key);
  mbedtls_entropy_init(&entropy);
  mbedtls_ctr_drbg_init(&randomness);
  if (mbedtls_ctr_drbg_seed(&randomness, mbedtls_entropy_func, &entropy, NULL, 0) ||
      mbedtls_x509_crt_parse_file(&certificate, certificate_file) ||
      mbedtls_pk_parse_keyfile(&key, key_file, NULL) ||
      mbedtls_ssl_config_defaults(&settings, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM,
                                  MBEDTLS_SSL_PRESET_DEFAULT) ||
      mbedtls_ssl_conf_own_cert(&settings, &certificate, &key)) {
    fputs("registry: the certificate or its key cannot be used\n", stderr);
    exit(1);
  }
  mbedtls_ssl_conf_curves(&settings, curves);
  mbedtls_ssl_conf_rng(&settings, mbedtls_ctr_drbg_random, &randomness);
}

static int listen_at(int port) {
  int listener = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
  struct sockaddr_in address = {
      .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 16)) {
    perror("registry");
    exit(1);
  }
  return listener;
}

int main(int count, char **words) {
  if (count != 4) {
    fputs("usage: registry STORE CERTIFICATE KEY\n", stderr);
    return 2;
  }
  store = words[1];
  prepare_encryption(words[2], words[3]);
  signal(SIGCHLD, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  struct pollfd listeners[2] = {{.fd = listen_at(80), .events = POLLIN}, {.fd = listen_at(443), .events = POLLIN}};
  for (;;) {
    if (poll(listeners, 2, -1) < 1) continue;
    for (int which = 0; which < 2; which++) {
      if (!listeners[which].revents) continue;
      connection = accept(listeners[which].fd, NULL, NULL);
      if (connection < 0) continue;
      if (fork() == 0) {
        encrypted = which;
        serve();
      }
      close(connection);
    }
  }
}
