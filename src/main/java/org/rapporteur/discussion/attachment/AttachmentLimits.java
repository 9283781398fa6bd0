package org.rapporteur.discussion.attachment;

import java.util.List;

/// Limits of the number and the total size of the attachments of one comment or submission.
public final class AttachmentLimits {

  private static final long MAX_TOTAL_BYTES = AttachmentService.MAX_TOTAL_MEGABYTES * 1024L * 1024;

  private AttachmentLimits() {}

  static void requireWithinLimits(List<AttachmentDetails> files) {
    requireWithinLimits(files.size(), totalSize(files));
  }

  /// Refuses if no further file can be added, whatever its size.
  public static void requireRoom(List<AttachmentDetails> files) {
    requireRoomFor(0, files);
  }

  /// Refuses if a further file of this size, in bytes, cannot be added to these files.
  public static void requireRoomFor(long additionalSize, List<AttachmentDetails> files) {
    requireWithinLimits(files.size() + 1, totalSize(files) + additionalSize);
  }

  private static void requireWithinLimits(int count, long totalSize) {
    if (count > AttachmentService.MAX_FILES) {
      throw AttachmentLimitExceeded.tooMany(AttachmentService.MAX_FILES);
    }
    if (totalSize > MAX_TOTAL_BYTES) {
      throw AttachmentLimitExceeded.tooLarge(AttachmentService.MAX_TOTAL_MEGABYTES);
    }
  }

  private static long totalSize(List<AttachmentDetails> files) {
    return files.stream().mapToLong(AttachmentDetails::size).sum();
  }
}
