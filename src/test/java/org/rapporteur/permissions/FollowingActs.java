package org.rapporteur.permissions;

import java.util.Optional;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.notification.following.FollowingFeed;
import org.rapporteur.notification.following.Telling;
import org.rapporteur.notification.following.TellingChoice;
import org.springframework.stereotype.Component;

/// What people follow: everyone their own.
@Component
class FollowingActs extends Acts {

  FollowingActs(FollowService follows, FollowingFeed feed) {
    asks(
        "FollowService.follow",
        (v, s) -> {
          follows.follow(v, question(s));
          return Optional.of(question(s).written())
              .filter(follows.followed(v, s.consultation())::contains);
        });
    does("FollowService.stop(Viewer, FollowTarget)", (v, s) -> follows.stop(v, question(s)));
    asks(
        "FollowService.stop(Viewer, long)",
        (v, s) -> {
          follows.stop(v, authors(follows, s));
          boolean stopped = !follows.isFollowed(s.viewer(Who.AUTHOR), question(s));
          return stopped;
        });
    asks(
        "FollowService.see",
        (v, s) -> {
          authors(follows, s);
          follows.see(v, question(s));
          boolean own = follows.isFollowed(v, question(s));
          return own;
        });
    asks(
        "FollowService.tell",
        (v, s) -> {
          long follow = authors(follows, s);
          follows.tell(v, follow, Telling.NONE);
          var author = s.viewer(Who.AUTHOR);
          boolean told = follows.list(author, follow + 1).getFirst().how() == Telling.NONE;
          return told;
        });
    asks(
        "FollowService.followed",
        (v, s) -> {
          authors(follows, s);
          var found = follows.followed(v, s.consultation());
          return Optional.of(question(s).written()).filter(found::contains);
        });
    asks(
        "FollowService.isFollowed",
        (v, s) -> {
          authors(follows, s);
          boolean followed = follows.isFollowed(v, question(s));
          return followed;
        });
    asks("FollowService.list", (v, s) -> follows.list(v, Long.MAX_VALUE));
    asks("FollowService.choice", (v, s) -> follows.choice(v));
    asks("FollowingFeed.make", (v, s) -> feed.make(v));
    asks(
        "FollowingFeed.madeAt",
        (v, s) -> {
          feed.make(s.viewer(Who.AUTHOR));
          return feed.madeAt(v);
        });
    asks(
        "FollowingFeed.end",
        (v, s) -> {
          var secret = feed.make(s.viewer(Who.AUTHOR));
          feed.end(v);
          boolean ended = feed.of(secret).isEmpty();
          return ended;
        });
    does(
        "FollowService.choose",
        (v, s) -> follows.choose(v, new TellingChoice(Telling.INBOX, Telling.INBOX)));
  }

  /// What the author follows, and nobody else may change.
  private static long authors(FollowService follows, Scene scene) {
    var author = scene.viewer(Who.AUTHOR);
    follows.follow(author, question(scene));
    return follows.list(author, Long.MAX_VALUE).getFirst().id();
  }

  private static FollowTarget question(Scene scene) {
    return new FollowTarget(FollowKind.QUESTION, scene.consultation().slug(), 1);
  }
}
