/*
 * Stands for sudo: the learner of the lab may do everything and has no password. Setuid root.
 *   sudo [-E] [-n] [-H] [NAME=VALUE ...] COMMAND [ARGUMENT ...]     sudo -s     sudo -i
 */
#include <errno.h>
#include <grp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char PATHS[] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

static int is_one_of(const char *word, const char *const words[]) {
  for (; *words; words++)
    if (!strcmp(word, *words)) return 1;
  return 0;
}

int main(int count, char **words) {
  static const char *const ignored[] = {"-E", "-n", "-H", "--", NULL};
  static const char *const shells[] = {"-s", "-i", NULL};
  int at = 1;

  if (setgroups(0, NULL) || setgid(0) || setuid(0)) {
    perror("sudo");
    return 1;
  }
  setenv("PATH", PATHS, 1);
  setenv("SUDO_USER", "learner", 1);
  setenv("USER", "root", 1);
  setenv("LOGNAME", "root", 1);
  setenv("HOME", "/root", 1);

  while (at < count && is_one_of(words[at], ignored)) at++;
  if (at < count && is_one_of(words[at], shells)) {
    if (!strcmp(words[at], "-i") && chdir("/root")) perror("sudo");
    execl("/bin/bash", "bash", (char *)NULL);
  }
  while (at < count && words[at][0] != '-' && strchr(words[at], '=')) putenv(words[at++]);
  if (at >= count || words[at][0] == '-') {
    fputs("usage: sudo [-E] [-n] [NAME=VALUE ...] COMMAND [ARGUMENT ...]\n       sudo -s | -i\n", stderr);
    return 1;
  }
  execvp(words[at], words + at);
  if (errno == ENOENT) {
    fprintf(stderr, "sudo: %s: command not found\n", words[at]);
    return 1;
  }
  fprintf(stderr, "sudo: unable to execute %s: %s\n", words[at], strerror(errno));
  return 126;
}
