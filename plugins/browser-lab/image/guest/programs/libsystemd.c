/* Stands for libsystemd, where there is no systemd: all that libproc2 asks it for. The real one brings five libraries. */
#include <errno.h>

int sd_pid_get_machine_name(void) { return -ENODATA; }
int sd_pid_get_owner_uid(void) { return -ENODATA; }
int sd_pid_get_session(void) { return -ENODATA; }
int sd_pid_get_slice(void) { return -ENODATA; }
int sd_pid_get_unit(void) { return -ENODATA; }
int sd_pid_get_user_unit(void) { return -ENODATA; }
int sd_session_get_seat(void) { return -ENODATA; }
