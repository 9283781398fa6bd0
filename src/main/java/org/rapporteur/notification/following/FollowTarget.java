package org.rapporteur.notification.following;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Slug;

/// Place that a reader can follow, as URLs and forms write it, such as `thread/forum/147`.
/// @param number public number of the question, theme, comment or contributor; 0 for a consultation
///     or delegation
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
      throw invalidTarget();
    }
    var kind = FollowKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
    String number = matcher.group(3);
    boolean needsNumber = kind != FollowKind.CONSULTATION && kind != FollowKind.DELEGATION;
    if (needsNumber != (number != null)) {
      throw invalidTarget();
    }
    return new FollowTarget(
        kind, new Slug(matcher.group(2)), number == null ? 0 : Integer.parseInt(number));
  }

  private static InvalidInput invalidTarget() {
    return new InvalidInput("follow.form", "what", Map.of());
  }

  public String format() {
    return kind.pathSegment() + "/" + slug + (number == 0 ? "" : "/" + number);
  }
}
