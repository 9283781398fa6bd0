package org.rapporteur.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.rapporteur.discussion.comment.CommentReceipt;
import org.rapporteur.shared.Slug;

/// Receipt for a posted comment.
@Schema(name = "Receipt")
record ReceiptJson(int number, Instant receivedAt, String state, String url) {

  static ReceiptJson from(Slug consultation, CommentReceipt receipt) {
    return new ReceiptJson(
        receipt.number(),
        receipt.receivedAt(),
        ApiCodes.codeFor(receipt.state()),
        ApiLinks.comment(consultation, receipt.number()));
  }
}
