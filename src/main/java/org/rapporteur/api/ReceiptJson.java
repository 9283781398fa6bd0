package org.rapporteur.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.rapporteur.discussion.comment.Receipt;
import org.rapporteur.shared.Slug;

/// What a program gets for a comment: its number, and whether it is public already.
@Schema(name = "Receipt")
record ReceiptJson(int number, Instant receivedAt, String state, String address) {

  static ReceiptJson of(Slug consultation, Receipt receipt) {
    return new ReceiptJson(
        receipt.number(),
        receipt.receivedAt(),
        Codes.of(receipt.state()),
        ApiLinks.comment(consultation, receipt.number()));
  }
}
