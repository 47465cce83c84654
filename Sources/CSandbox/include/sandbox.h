#ifndef BELLWETHER_SANDBOX_H
#define BELLWETHER_SANDBOX_H

#include <stdint.h>
#include <sys/types.h>

/// What a program may use.
struct bellwether_limits {
  /// Processor time in seconds.
  uint64_t seconds;
  /// Memory of its own, in bytes: heap, stacks and anonymous mappings, not the libraries' code.
  uint64_t memory;
};

/// What a started program is reached by; both descriptors close on exec.
struct bellwether_started {
  pid_t process;
  int output;
  int messages;
};

/// What a program that has ended used, and how it ended.
struct bellwether_ended {
  /// Exit status; -1 where a signal ended it.
  int status;
  /// The signal that ended it, else 0.
  int signal;
};

/// An unnamed file in memory, of which the child gets a descriptor; -1 and errno where there is none.
int bellwether_memory_file(void);

/// Whether the kernel can keep a child from reading files (Landlock).
int bellwether_has_reading_rules(void);

/// Starts a program in a process group of its own, with an empty environment, three descriptors, no
/// network, no further processes and no way to write a file.
///
/// The child is killed when the thread that calls this ends, and so with its process, however that
/// ends: the thread has to live until the child was waited for.
///
/// `arguments` (the program's name first, 16 at most) and `readable` (files, and folders, below which
/// it may read) are lists of strings that each end with a zero byte, with a further one at the end.
/// `input` becomes its standard input.
///
/// Returns 0, or the error's number.
int bellwether_start(
    const char *program, const char *arguments, const char *readable, int input,
    struct bellwether_limits limits, struct bellwether_started *started);

/// Processor time that a running child has used, in nanoseconds; -1 where that is not known.
int64_t bellwether_processor_time(pid_t process);

/// Whether a child has ended, which is then told and is no more. Does not wait.
int bellwether_has_ended(pid_t process, struct bellwether_ended *ended);

/// Ends a child and whatever it may have started.
void bellwether_kill(pid_t process);

/// Opens /dev/null for each of the three standard descriptors that is closed, so that no file that is
/// opened later takes its place.
void bellwether_fill_standard_descriptors(void);

#endif
