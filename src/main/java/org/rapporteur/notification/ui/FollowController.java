package org.rapporteur.notification.ui;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is laid over "Follow" for the one who reads, and what they press there.
@RestController
class FollowController {

  /// What is followed here, the words for it, and what a change has to be sent with.
  record Marks(
      Collection<String> follows,
      String following,
      String begun,
      String ended,
      String failed,
      String header,
      String token) {}

  private final FollowService follows;
  private final ConsultationService consultations;
  private final Viewers viewers;
  private final Messages messages;

  FollowController(
      FollowService follows,
      ConsultationService consultations,
      Viewers viewers,
      Messages messages) {
    this.follows = follows;
    this.consultations = consultations;
    this.viewers = viewers;
    this.messages = messages;
  }

  @GetMapping("/following")
  ResponseEntity<Marks> marks(
      @RequestParam(defaultValue = "") String consultation,
      @RequestParam(defaultValue = "") String delegation,
      CsrfToken token,
      Locale locale) {
    // Before the token, which would begin a session for a visitor.
    viewers.current().actor("follow");
    var marks =
        new Marks(
            delegation.isEmpty() ? inConsultation(consultation) : ofDelegation(delegation),
            messages.text(locale, "notification.following"),
            messages.text(locale, "notification.follow.begun"),
            messages.text(locale, "notification.follow.ended"),
            messages.text(locale, "notification.follow.failed"),
            token.getHeaderName(),
            token.getToken());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(marks);
  }

  @PostMapping("/following")
  ResponseEntity<Void> change(@RequestParam String what, @RequestParam boolean follow) {
    var target = FollowTarget.read(what);
    if (follow) {
      follows.follow(viewers.current(), target);
    } else {
      follows.stop(viewers.current(), target);
    }
    return ResponseEntity.noContent().build();
  }

  /// Whoever follows a thing looks at it.
  @PostMapping("/following/seen")
  ResponseEntity<Void> see(@RequestParam String what) {
    follows.see(viewers.current(), FollowTarget.read(what));
    return ResponseEntity.noContent().build();
  }

  private Collection<String> inConsultation(String slug) {
    var viewer = viewers.current();
    return follows.followed(
        viewer, consultations.get(viewer, Slug.inAddress(slug, "consultation")));
  }

  private Collection<String> ofDelegation(String slug) {
    var target = FollowTarget.delegation(Slug.inAddress(slug, "delegation"));
    return follows.isFollowed(viewers.current(), target) ? List.of(target.written()) : List.of();
  }
}
