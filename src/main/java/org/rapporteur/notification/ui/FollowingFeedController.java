package org.rapporteur.notification.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.notification.following.FollowedNews.NewComment;
import org.rapporteur.notification.following.FollowingFeedService;
import org.rapporteur.notification.following.FollowingFeedService.CommentItem;
import org.rapporteur.notification.following.FollowingFeedService.FollowingFeedItem;
import org.rapporteur.notification.following.FollowingFeedService.LogEntryItem;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.format.AtomFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Atom feed of all places that a person follows, under a secret URL.
@RestController
class FollowingFeedController {

  static final String PATH = "/following/";

  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

  private final FollowingFeedService feedService;
  private final PersonService people;
  private final Messages messages;
  private final SiteAddress siteAddress;

  FollowingFeedController(
      FollowingFeedService feedService,
      PersonService people,
      Messages messages,
      SiteAddress siteAddress) {
    this.feedService = feedService;
    this.people = people;
    this.messages = messages;
    this.siteAddress = siteAddress;
  }

  /// Uses the language of the owner, because a feed reader sends none.
  @GetMapping(PATH + "{secret}/feed.atom")
  ResponseEntity<byte[]> getFeed(@PathVariable String secret) throws XMLStreamException {
    var owner =
        Secret.parse(secret)
            .flatMap(feedService::findOwner)
            .flatMap(people::find)
            .filter(person -> person.state() == PersonState.ACTIVE)
            .orElseThrow(() -> new NotFound("feed", ""));
    String siteUrl =
        siteAddress.urlOr(
            () -> ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    byte[] atom = renderAtom(owner, siteUrl, siteUrl + PATH + secret + "/feed.atom");
    return ResponseEntity.ok()
        .contentType(ATOM)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("W/\"" + Sha256.shortHex(atom) + "\"")
        .header("X-Robots-Tag", "noindex")
        .header("Referrer-Policy", "no-referrer")
        .body(atom);
  }

  private byte[] renderAtom(PersonDetails owner, String siteUrl, String selfUrl)
      throws XMLStreamException {
    var locale = messages.localeFor(owner.language());
    var items = feedService.listItems(owner.id());
    var atom =
        new AtomFeed(
            siteUrl + "/account/inbox",
            selfUrl,
            messages.text(locale, "notification.following.feed.title"),
            locale.getLanguage(),
            findUpdateTime(items, owner));
    for (var item : items) {
      switch (item) {
        case CommentItem commentItem -> addComment(atom, siteUrl, commentItem.comment(), locale);
        case LogEntryItem entryItem -> addLogEntry(atom, siteUrl, entryItem.entry(), locale);
      }
    }
    return atom.finish();
  }

  /// Time of the newest item, or the registration time of the owner if the feed is empty.
  private Instant findUpdateTime(List<FollowingFeedItem> items, PersonDetails owner) {
    return items.isEmpty()
        ? people.findRegistrationTime(owner.id()).orElseThrow()
        : items.getFirst().at();
  }

  private void addComment(AtomFeed atom, String siteUrl, NewComment news, Locale locale)
      throws XMLStreamException {
    var comment = news.comment();
    atom.addEntry(
        siteUrl + news.link(),
        messages.text(
            locale, "notification.following.feed.entry", comment.reference(), comment.author()),
        comment.author(),
        comment.createdAt(),
        comment.language().value(),
        comment.html());
  }

  private void addLogEntry(AtomFeed atom, String siteUrl, LogEntry entry, Locale locale)
      throws XMLStreamException {
    String reason = entry.text();
    atom.addEntry(
        siteUrl + LogLinks.entry(entry.log(), entry.number()),
        messages.text(
            locale,
            "notification.following.feed.entry",
            entry.label(),
            messages.text(locale, "publiclog.kind." + entry.kind())),
        messages.text(locale, "publiclog.role." + entry.actorRole()),
        entry.recordedAt(),
        locale.getLanguage(),
        reason == null ? "" : Markdown.toHtml(Markdown.escape(reason)));
  }
}
