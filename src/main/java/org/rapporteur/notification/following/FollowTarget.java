package org.rapporteur.notification.following;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Slug;

/// Something to follow, as addresses and forms name it: `thread/forum/147`. Consultations and
/// delegations have number 0.
public record FollowTarget(FollowKind kind, Slug slug, int number) {

  private static final Pattern FORMAT =
      Pattern.compile(
          "(consultation|question|theme|thread|contributor|delegation)/([a-z0-9-]{1,80})(?:/([1-9][0-9]{0,8}))?");

  public static FollowTarget forConsultation(Slug slug) {
    return new FollowTarget(FollowKind.CONSULTATION, slug, 0);
  }

  public static FollowTarget forDelegation(Slug slug) {
    return new FollowTarget(FollowKind.DELEGATION, slug, 0);
  }

  public static FollowTarget parse(String text) {
    var matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidInput("follow.form", "what", Map.of());
    }
    var kind = FollowKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
    String number = matcher.group(3);
    boolean needsNumber = kind != FollowKind.CONSULTATION && kind != FollowKind.DELEGATION;
    if (needsNumber != (number != null)) {
      throw new InvalidInput("follow.form", "what", Map.of());
    }
    return new FollowTarget(
        kind, new Slug(matcher.group(2)), number == null ? 0 : Integer.parseInt(number));
  }

  public String format() {
    return kind.pathSegment() + "/" + slug + (number == 0 ? "" : "/" + number);
  }
}
