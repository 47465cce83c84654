#ifndef BELLWETHER_CONFINE_H
#define BELLWETHER_CONFINE_H

/// Makes a rule set of Landlock (Linux 5.13 and later) under which files below the paths of the list can be
/// read, and programs run, and no file can be written. Returns its descriptor, or -1 where the kernel has none.
int bellwether_reading_rules(const char *program, const char *readable);

/// Applies the rule set to the calling process for good; -1 leaves it as it is.
void bellwether_apply_rules(int rules);

/// Takes from the calling process, for good, the system calls that reach the network, other processes
/// or the names of files, and the opening of a file for writing. No privilege is needed.
void bellwether_drop_system_calls(void);

#endif
