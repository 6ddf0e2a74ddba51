#ifndef LOUPE_CCHECKSUM_H
#define LOUPE_CCHECKSUM_H

#include <stddef.h>
#include <stdint.h>

// The processor's own instruction for the Castagnoli checksum, which Swift has no name for.
//
// Checksums are taken and given as the instruction does: without the inversions at either end.

/// Whether this processor has it.
int checksum_is_in_hardware(void);

/// The checksum after `count` more bytes.
uint32_t checksum_bytes(uint32_t checksum, const void *bytes, size_t count);

/// Three stretches of `count` bytes that follow each other, a multiple of eight: `lanes[i]` goes on
/// over the i-th. The instruction takes three cycles and one can begin in each.
void checksum_lanes(uint32_t lanes[3], const void *bytes, size_t count);

#endif
