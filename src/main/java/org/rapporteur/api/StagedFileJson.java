package org.rapporteur.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.rapporteur.discussion.attachment.AttachmentDetails;

/// A file that waits for its comment, read by whoever sent it alone.
@Schema(name = "StagedFile")
record StagedFileJson(String hash, String name, String mediaType, long size, String address) {

  static StagedFileJson of(AttachmentDetails attachment) {
    var file = attachment.file();
    return new StagedFileJson(
        file.hash(), file.name(), file.type().mediaType(), attachment.size(), file.link());
  }
}
