package org.rapporteur.notification.following;

import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Slug;

/// What somebody points at to follow it, as its address names it: `thread/forum/147`. A
/// consultation and a delegation have no number.
public record FollowTarget(FollowKind kind, Slug slug, int number) {

  private static final Pattern FORM =
      Pattern.compile(
          "(consultation|question|theme|thread|contributor|delegation)/([a-z0-9-]{1,80})(?:/([1-9][0-9]{0,8}))?");

  public static FollowTarget consultation(Slug slug) {
    return new FollowTarget(FollowKind.CONSULTATION, slug, 0);
  }

  public static FollowTarget delegation(Slug slug) {
    return new FollowTarget(FollowKind.DELEGATION, slug, 0);
  }

  public static FollowTarget read(String written) {
    var form = FORM.matcher(written);
    if (!form.matches()) {
      throw new InvalidInput("follow.form", "what", Map.of());
    }
    var kind = FollowKind.valueOf(form.group(1).toUpperCase(java.util.Locale.ROOT));
    String number = form.group(3);
    boolean needsNumber = kind != FollowKind.CONSULTATION && kind != FollowKind.DELEGATION;
    if (needsNumber != (number != null)) {
      throw new InvalidInput("follow.form", "what", Map.of());
    }
    return new FollowTarget(
        kind, new Slug(form.group(2)), number == null ? 0 : Integer.parseInt(number));
  }

  public String written() {
    return kind.word() + "/" + slug + (number == 0 ? "" : "/" + number);
  }
}
