#define _GNU_SOURCE
#include "confine.h"

#if defined(__linux__) && __has_include(<linux/landlock.h>)
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Every right over files of the first version, so that what is not granted is refused.
#define READING \
  (LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define EVERYTHING ((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)

static void grant(int rules, const char *path) {
  struct landlock_path_beneath_attr rule = {.allowed_access = READING};
  rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
  if (rule.parent_fd < 0) return;
  struct stat status;
  if (fstat(rule.parent_fd, &status) == 0 && !S_ISDIR(status.st_mode)) {
    rule.allowed_access &= ~(uint64_t)LANDLOCK_ACCESS_FS_READ_DIR;
  }
  syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(rule.parent_fd);
}

int bellwether_reading_rules(const char *program, const char *readable) {
  struct landlock_ruleset_attr handled = {.handled_access_fs = EVERYTHING};
  int rules = (int)syscall(
      SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0);
  if (rules < 0) return -1;
  grant(rules, program);
  for (; *readable != 0; readable += strlen(readable) + 1) grant(rules, readable);
  return rules;
}

void bellwether_apply_rules(int rules) {
  if (rules >= 0) syscall(SYS_landlock_restrict_self, rules, 0);
}

#else
int bellwether_reading_rules(const char *program, const char *readable) {
  (void)program;
  (void)readable;
  return -1;
}
void bellwether_apply_rules(int rules) { (void)rules; }
#endif
