package org.rapporteur.moderation.policy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// The policy of a consultation in one version.
///
/// @param madeAt absent for the usual policy, which holds until the secretariat writes its own
public record Policy(int version, @Nullable Instant madeAt, List<PolicyPoint> points) {

  static final int MOST_POINTS = 60;

  public Policy {
    points = List.copyOf(points);
    if (points.isEmpty() || points.size() > MOST_POINTS) {
      throw new InvalidInput("policy.points", "points", Map.of("most", MOST_POINTS));
    }
    if (points.stream().noneMatch(PolicyPoint::ground)
        || points.stream().allMatch(PolicyPoint::ground)) {
      throw new InvalidInput("policy.grounds", "points");
    }
    var numbers = new HashSet<String>();
    for (var point : points) {
      if (!numbers.add(point.number())) {
        throw new InvalidInput("policy.repeated", "points", Map.of("number", point.number()));
      }
    }
  }

  /// Those a comment may be declined or removed for.
  public List<PolicyPoint> grounds() {
    return points.stream().filter(PolicyPoint::ground).toList();
  }

  /// Cited where a comment keeps the policy.
  public PolicyPoint kept() {
    return points.stream().filter(point -> !point.ground()).findFirst().orElseThrow();
  }

  public PolicyPoint point(String number) {
    return points.stream()
        .filter(point -> point.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new PolicyPointUnknown(number));
  }
}
