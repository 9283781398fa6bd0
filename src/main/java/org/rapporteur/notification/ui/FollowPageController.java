package org.rapporteur.notification.ui;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
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

/// Page to follow a thread without JavaScript.
@Controller
class FollowPageController {

  private static final String PATH =
      "/consultations/{slug}/comments/{number:[1-9][0-9]{0,8}}/follow";

  private final FollowService follows;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  FollowPageController(
      FollowService follows, ViewerService viewers, HtmlTemplates templates, Messages messages) {
    this.follows = follows;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  /// Visitors sign in first and then return here.
  @GetMapping(PATH)
  ResponseEntity<String> showPage(
      @PathVariable String slug, @PathVariable int number, CsrfToken token, Locale locale) {
    var target = createThreadTarget(slug, number);
    var viewer = viewers.current();
    return viewer.isSignedIn()
        ? renderPage(target, follows.isFollowed(viewer, target), token, locale)
        : redirectToSignIn(target);
  }

  @PostMapping(PATH)
  ResponseEntity<String> change(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam boolean follow,
      CsrfToken token,
      Locale locale) {
    var target = createThreadTarget(slug, number);
    if (follow) {
      follows.follow(viewers.current(), target);
    } else {
      follows.unfollow(viewers.current(), target);
    }
    return renderPage(target, follow, token, locale);
  }

  private static FollowTarget createThreadTarget(String slug, int number) {
    return new FollowTarget(FollowKind.THREAD, Slug.fromPath(slug, "consultation"), number);
  }

  private static ResponseEntity<String> redirectToSignIn(FollowTarget target) {
    String returnPath = CommentLinks.comment(target.slug(), target.number()) + "/follow";
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(
            URI.create("/sign-in?to=" + URLEncoder.encode(returnPath, StandardCharsets.UTF_8)))
        .build();
  }

  private ResponseEntity<String> renderPage(
      FollowTarget target, boolean isFollowed, CsrfToken token, Locale locale) {
    var model =
        Map.<String, Object>of(
            "messages", messages,
            "locale", locale,
            "target", target,
            "isFollowed", isFollowed,
            "parameter", token.getParameterName(),
            "token", token.getToken());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(templates.render("notification/follow-page.jte", model));
  }
}
