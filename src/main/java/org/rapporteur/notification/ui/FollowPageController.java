package org.rapporteur.notification.ui;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.Viewers;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Templates;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Following a thread without a script: a page that asks, and the button on it.
@Controller
class FollowPageController {

  private static final String ADDRESS =
      "/consultations/{slug}/comments/{number:[1-9][0-9]{0,8}}/follow";

  private final FollowService follows;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;

  FollowPageController(
      FollowService follows, Viewers viewers, Templates templates, Messages messages) {
    this.follows = follows;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  /// Whoever has not signed in does so first and comes back.
  @GetMapping(ADDRESS)
  ResponseEntity<String> ask(
      @PathVariable String slug, @PathVariable int number, CsrfToken token, Locale locale) {
    var target = target(slug, number);
    var viewer = viewers.current();
    boolean followed = follows.isFollowed(viewer, target);
    return viewer.isSignedIn() ? page(target, followed, token, locale) : signIn(target);
  }

  @PostMapping(ADDRESS)
  ResponseEntity<String> change(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam boolean follow,
      CsrfToken token,
      Locale locale) {
    var target = target(slug, number);
    if (follow) {
      follows.follow(viewers.current(), target);
    } else {
      follows.stop(viewers.current(), target);
    }
    return page(target, follow, token, locale);
  }

  private static FollowTarget target(String slug, int number) {
    return new FollowTarget(FollowKind.THREAD, Slug.inAddress(slug, "consultation"), number);
  }

  private static ResponseEntity<String> signIn(FollowTarget target) {
    String back = CommentLinks.comment(target.slug(), target.number()) + "/follow";
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8)))
        .build();
  }

  private ResponseEntity<String> page(
      FollowTarget target, boolean followed, CsrfToken token, Locale locale) {
    var content = new HashMap<String, Object>();
    content.put("messages", messages);
    content.put("locale", locale);
    content.put("target", target);
    content.put("followed", followed);
    content.put("parameter", token.getParameterName());
    content.put("token", token.getToken());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(templates.html("notification/follow-page.jte", content));
  }
}
