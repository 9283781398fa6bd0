package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a delegation gets at once: the number, when it was received, and the comments that are its
/// answers.
public record SubmissionReceipt(
    int number, Instant receivedAt, boolean waits, List<Integer> comments) {

  String written() {
    var parts = new ArrayList<String>();
    parts.add(String.valueOf(number));
    parts.add(receivedAt.toString());
    parts.add(String.valueOf(waits));
    comments.forEach(comment -> parts.add(String.valueOf(comment)));
    return String.join(" ", parts);
  }

  static SubmissionReceipt read(String written) {
    var parts = List.of(written.split(" "));
    return new SubmissionReceipt(
        Integer.parseInt(parts.get(0)),
        Instant.parse(parts.get(1)),
        Boolean.parseBoolean(parts.get(2)),
        parts.subList(3, parts.size()).stream().map(Integer::valueOf).toList());
  }
}
