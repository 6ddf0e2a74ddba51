#include "CChecksum.h"

#include <string.h>

#if defined(__x86_64__)

#include <nmmintrin.h>

#define HARDWARE __attribute__((target("sse4.2")))
#define STEP_WORD(checksum, word) ((uint32_t)_mm_crc32_u64((checksum), (word)))
#define STEP_BYTE(checksum, byte) _mm_crc32_u8((checksum), (byte))

int checksum_is_in_hardware(void) { return __builtin_cpu_supports("sse4.2") != 0; }

#elif defined(__aarch64__) && defined(__ARM_FEATURE_CRC32)

#include <arm_acle.h>

#define HARDWARE
#define STEP_WORD(checksum, word) __crc32cd((checksum), (word))
#define STEP_BYTE(checksum, byte) __crc32cb((checksum), (byte))

int checksum_is_in_hardware(void) { return 1; }

#else

#define HARDWARE
#define STEP_WORD(checksum, word) ((checksum) ^ (uint32_t)(word))
#define STEP_BYTE(checksum, byte) ((checksum) ^ (byte))

/// Nothing below is called then.
int checksum_is_in_hardware(void) { return 0; }

#endif

static inline uint64_t word_at(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

HARDWARE uint32_t checksum_bytes(uint32_t checksum, const void *start, size_t count) {
  const uint8_t *bytes = start;
  for (; count >= 8; count -= 8, bytes += 8) checksum = STEP_WORD(checksum, word_at(bytes));
  for (; count > 0; count -= 1, bytes += 1) checksum = STEP_BYTE(checksum, *bytes);
  return checksum;
}

HARDWARE void checksum_lanes(uint32_t lanes[3], const void *start, size_t count) {
  const uint8_t *bytes = start;
  uint32_t first = lanes[0], second = lanes[1], third = lanes[2];
  for (size_t offset = 0; offset < count; offset += 8) {
    first = STEP_WORD(first, word_at(bytes + offset));
    second = STEP_WORD(second, word_at(bytes + count + offset));
    third = STEP_WORD(third, word_at(bytes + 2 * count + offset));
  }
  lanes[0] = first;
  lanes[1] = second;
  lanes[2] = third;
}
