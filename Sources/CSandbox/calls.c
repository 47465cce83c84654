#define _GNU_SOURCE
#include "confine.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#else
#define MACHINE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) \
  BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)offsetof(struct seccomp_data, field))
// The low half of an argument: both machines are little-endian.
#define LOAD_ARGUMENT(number) LOAD(args[number])
#define RETURN(value) BPF_STMT(BPF_RET | BPF_K, (value))
#define REFUSE(error) RETURN(SECCOMP_RET_ERRNO | (error))
#define ALLOW RETURN(SECCOMP_RET_ALLOW)
// The next statement counts for this call alone.
#define FOR(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1)
#define DENY(call) FOR(call), REFUSE(EPERM)
// glibc takes the older way where this one is missing, whose flags a filter can see.
#define MISSING(call) FOR(call), REFUSE(ENOSYS)
// Three statements that judge a call by the flags in one of its arguments.
#define DENY_IF_ANY(call, argument, flags)                     \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4),           \
      LOAD_ARGUMENT(argument),                                 \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (flags), 0, 1),     \
      REFUSE(EPERM), ALLOW
#define DENY_UNLESS_ALL(call, argument, flag)                  \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4),           \
      LOAD_ARGUMENT(argument),                                 \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (flag), 1, 0),      \
      REFUSE(EPERM), ALLOW

#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)

static const struct sock_filter filter[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0),
    RETURN(SECCOMP_RET_KILL_PROCESS),
    LOAD(nr),
#if defined(__x86_64__)
    // The x32 calls would pass by every comparison below.
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    RETURN(SECCOMP_RET_KILL_PROCESS),
#endif
    // The network, and pipes to other programs.
    DENY(SYS_socket), DENY(SYS_socketpair), DENY(SYS_connect), DENY(SYS_bind), DENY(SYS_sendto),
    DENY(SYS_sendmsg), DENY(SYS_sendmmsg), MISSING(SYS_io_uring_setup),
    // Other processes. Threads are let through.
    DENY_UNLESS_ALL(SYS_clone, 0, CLONE_THREAD), MISSING(SYS_clone3), DENY(SYS_ptrace),
    DENY(SYS_process_vm_readv), DENY(SYS_process_vm_writev), DENY(SYS_kill),
    DENY(SYS_rt_sigqueueinfo), DENY(SYS_pidfd_open), DENY(SYS_setpgid), DENY(SYS_setsid),
    // The kernel's wider doors.
    DENY(SYS_bpf), DENY(SYS_perf_event_open), DENY(SYS_userfaultfd), DENY(SYS_unshare),
    DENY(SYS_setns), DENY(SYS_mount), DENY(SYS_keyctl), DENY(SYS_add_key), DENY(SYS_request_key),
    // Files: names, rights, and opening for writing.
    DENY_IF_ANY(SYS_openat, 2, WRITING), MISSING(SYS_openat2), DENY(SYS_unlinkat),
    DENY(SYS_renameat2), DENY(SYS_linkat), DENY(SYS_symlinkat), DENY(SYS_mkdirat),
    DENY(SYS_mknodat), DENY(SYS_fchmodat), DENY(SYS_fchownat), DENY(SYS_fchmod), DENY(SYS_fchown),
    DENY(SYS_truncate), DENY(SYS_utimensat), DENY(SYS_setxattr), DENY(SYS_lsetxattr),
#if defined(__x86_64__)
    DENY(SYS_fork), DENY(SYS_vfork), DENY_IF_ANY(SYS_open, 1, WRITING), DENY(SYS_creat),
    DENY(SYS_unlink), DENY(SYS_rename), DENY(SYS_renameat), DENY(SYS_link), DENY(SYS_symlink),
    DENY(SYS_mkdir), DENY(SYS_rmdir), DENY(SYS_mknod), DENY(SYS_chmod), DENY(SYS_chown),
    DENY(SYS_lchown), DENY(SYS_utime), DENY(SYS_utimes), DENY(SYS_futimesat),
#endif
    ALLOW,
};

void bellwether_drop_system_calls(void) {
  struct sock_fprog program = {
      .len = sizeof filter / sizeof filter[0], .filter = (struct sock_filter *)filter};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

#else
void bellwether_drop_system_calls(void) {}
#endif
