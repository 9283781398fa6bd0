package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Confirmation for the delegation: the number, the time of receipt, and the numbers of the
/// comments that are its answers.
public record SubmissionReceipt(
    int number, Instant receivedAt, boolean awaitsReview, List<Integer> comments) {

  String serialize() {
    var parts = new ArrayList<String>();
    parts.add(String.valueOf(number));
    parts.add(receivedAt.toString());
    parts.add(String.valueOf(awaitsReview));
    comments.forEach(comment -> parts.add(String.valueOf(comment)));
    return String.join(" ", parts);
  }

  static SubmissionReceipt parse(String serialized) {
    var parts = List.of(serialized.split(" "));
    return new SubmissionReceipt(
        Integer.parseInt(parts.get(0)),
        Instant.parse(parts.get(1)),
        Boolean.parseBoolean(parts.get(2)),
        parts.subList(3, parts.size()).stream().map(Integer::valueOf).toList());
  }
}
