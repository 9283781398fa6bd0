package org.rapporteur.intake.file;

/// A set of ids that stores a 64-bit hash of each id, in an open-addressing hash table. Two ids of
/// a file have the same hash about once in ten million files.
final class IdHashSet {

  /// The hashes; 0 marks an empty slot.
  private long[] slots = new long[1 << 10];
  private int size;

  void add(String id) {
    long hash = hash(id);
    if (size > slots.length / 2) {
      grow();
    }
    if (put(slots, hash)) {
      size++;
    }
  }

  boolean mightContain(String id) {
    return containsHash(hash(id));
  }

  boolean containsHash(long hash) {
    int slot = slotOf(slots, hash);
    return slots[slot] == hash;
  }

  /// FNV-1a of the characters with the finalizer of MurmurHash3, because the low bits of FNV are
  /// weak. Never 0.
  static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        put(larger, hash);
      }
    }
    slots = larger;
  }

  private static boolean put(long[] slots, long hash) {
    int slot = slotOf(slots, hash);
    boolean isNew = slots[slot] == 0;
    slots[slot] = hash;
    return isNew;
  }

  private static int slotOf(long[] slots, long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
