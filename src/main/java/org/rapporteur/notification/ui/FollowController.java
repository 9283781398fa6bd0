package org.rapporteur.notification.ui;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
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

/// JSON endpoints for the follow script: current follows, follow and unfollow.
@RestController
class FollowController {

  /// Current follows, texts for the buttons, and the CSRF token for changes.
  /// @param follows targets that the reader follows, as in [FollowTarget#format()]
  /// @param following label of the button for a followed target
  /// @param begun text after a follow
  /// @param ended text after an unfollow
  /// @param failed text after a failed change
  /// @param header name of the CSRF header
  record FollowState(
      Collection<String> follows,
      String following,
      String begun,
      String ended,
      String failed,
      String header,
      String token) {}

  private final FollowService follows;
  private final ConsultationService consultations;
  private final ViewerService viewers;
  private final Messages messages;

  FollowController(
      FollowService follows,
      ConsultationService consultations,
      ViewerService viewers,
      Messages messages) {
    this.follows = follows;
    this.consultations = consultations;
    this.viewers = viewers;
    this.messages = messages;
  }

  @GetMapping("/following")
  ResponseEntity<FollowState> getState(
      @RequestParam(defaultValue = "") String consultation,
      @RequestParam(defaultValue = "") String delegation,
      CsrfToken token,
      Locale locale) {
    // Checked before the token is read, because reading it starts a session.
    viewers.current().requireSignedIn("follow");
    var state =
        new FollowState(
            delegation.isEmpty()
                ? listTargetsInConsultation(consultation)
                : listTargetsOfDelegation(delegation),
            messages.text(locale, "notification.following"),
            messages.text(locale, "notification.follow.started"),
            messages.text(locale, "notification.follow.ended"),
            messages.text(locale, "notification.follow.failed"),
            token.getHeaderName(),
            token.getToken());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
  }

  @PostMapping("/following")
  ResponseEntity<Void> change(@RequestParam("what") String target, @RequestParam boolean follow) {
    var parsedTarget = FollowTarget.parse(target);
    if (follow) {
      follows.follow(viewers.current(), parsedTarget);
    } else {
      follows.unfollow(viewers.current(), parsedTarget);
    }
    return ResponseEntity.noContent().build();
  }

  /// Called when a follower opens the page of the target.
  @PostMapping("/following/seen")
  ResponseEntity<Void> markSeen(@RequestParam("what") String target) {
    follows.markSeen(viewers.current(), FollowTarget.parse(target));
    return ResponseEntity.noContent().build();
  }

  private Collection<String> listTargetsInConsultation(String slug) {
    var viewer = viewers.current();
    return follows.listTargets(
        viewer, consultations.get(viewer, Slug.fromPath(slug, "consultation")));
  }

  private Collection<String> listTargetsOfDelegation(String slug) {
    var target = FollowTarget.forDelegation(Slug.fromPath(slug, "delegation"));
    return follows.isFollowed(viewers.current(), target) ? List.of(target.format()) : List.of();
  }
}
