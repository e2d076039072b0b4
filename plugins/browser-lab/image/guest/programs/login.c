/* Makes the terminal on standard input the controlling one, and runs bash on it as the learner. */
#include <grp.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { LEARNER = 1000 };

int main(void) {
  static char *const environment[] = {
      "HOME=/home/learner",
      "USER=learner",
      "LOGNAME=learner",
      "SHELL=/bin/bash",
      "TERM=xterm-256color",
      "LANG=C.UTF-8",
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      NULL,
  };
  const gid_t group = LEARNER;

  setsid();
  ioctl(0, TIOCSCTTY, 1);
  if (setgroups(1, &group) || setgid(LEARNER) || setuid(LEARNER) || chdir("/home/learner")) return 1;
  execle("/bin/bash", "bash", "-i", (char *)NULL, environment);
  return 1;
}
