package org.rapporteur.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.rapporteur.discussion.attachment.AttachmentDetails;

/// An uploaded file that is not yet attached to a comment. Only its sender can read it.
@Schema(name = "StagedFile")
record StagedFileJson(String hash, String name, String mediaType, long size, String url) {

  static StagedFileJson from(AttachmentDetails attachment) {
    var file = attachment.file();
    return new StagedFileJson(
        file.hash(), file.name(), file.type().mediaType(), attachment.size(), file.link());
  }
}
