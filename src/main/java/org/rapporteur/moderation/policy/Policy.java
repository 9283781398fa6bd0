package org.rapporteur.moderation.policy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// One version of a consultation's moderation policy.
/// @param createdAt null for the default policy, which applies until the secretariat writes its own
public record Policy(int version, @Nullable Instant createdAt, List<PolicyPoint> points) {

  static final int MAX_POINTS = 60;

  public Policy {
    points = List.copyOf(points);
    if (points.isEmpty() || points.size() > MAX_POINTS) {
      throw new InvalidInput("policy.points", "points", Map.of("most", MAX_POINTS));
    }
    if (points.stream().noneMatch(PolicyPoint::isGround)
        || points.stream().allMatch(PolicyPoint::isGround)) {
      throw new InvalidInput("policy.grounds", "points");
    }
    var numbers = new HashSet<String>();
    for (var point : points) {
      if (!numbers.add(point.number())) {
        throw new InvalidInput("policy.repeated", "points", Map.of("number", point.number()));
      }
    }
  }

  /// Returns the points for which a comment may be declined or removed.
  public List<PolicyPoint> grounds() {
    return points.stream().filter(PolicyPoint::isGround).toList();
  }

  /// Returns the point that a decision cites if it finds no violation.
  public PolicyPoint compliancePoint() {
    return points.stream().filter(point -> !point.isGround()).findFirst().orElseThrow();
  }

  public Optional<PolicyPoint> findPoint(String number) {
    return points.stream().filter(point -> point.number().equals(number)).findFirst();
  }

  public PolicyPoint requirePoint(String number) {
    return findPoint(number).orElseThrow(() -> new UnknownPolicyPoint(number));
  }
}
