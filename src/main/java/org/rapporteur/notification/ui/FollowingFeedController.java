package org.rapporteur.notification.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.notification.following.FollowingFeed;
import org.rapporteur.notification.following.FollowingFeed.Item;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.shared.AtomFeed;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SiteAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// All that somebody follows, for a feed reader that knows the address.
@RestController
class FollowingFeedController {

  static final String ADDRESS = "/following/";

  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

  private final FollowingFeed feed;
  private final PersonService people;
  private final Messages messages;
  private final SiteAddress address;

  FollowingFeedController(
      FollowingFeed feed, PersonService people, Messages messages, SiteAddress address) {
    this.feed = feed;
    this.people = people;
    this.messages = messages;
    this.address = address;
  }

  /// In the language of whose it is: a feed reader has none.
  @GetMapping(ADDRESS + "{secret}/feed.atom")
  ResponseEntity<byte[]> feed(@PathVariable String secret) throws XMLStreamException {
    var reader =
        read(secret)
            .flatMap(feed::of)
            .flatMap(people::find)
            .filter(person -> person.state() == PersonState.ACTIVE)
            .orElseThrow(() -> new NotFound("feed", ""));
    String site =
        address.or(
            () -> ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    byte[] atom = atom(reader, site, site + ADDRESS + secret + "/feed.atom");
    return ResponseEntity.ok()
        .contentType(ATOM)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("W/\"" + Sha256.hex(atom).substring(0, 32) + "\"")
        .header("X-Robots-Tag", "noindex")
        .header("Referrer-Policy", "no-referrer")
        .body(atom);
  }

  private byte[] atom(PersonDetails reader, String site, String self) throws XMLStreamException {
    var locale = reader.language().locale();
    var items = feed.items(reader.id());
    var atom =
        new AtomFeed(
            site + "/account/inbox",
            self,
            messages.text(locale, "notification.following.feed.title"),
            locale.getLanguage(),
            updated(items, reader));
    for (var item : items) {
      if (item.comment().isPresent()) {
        var comment = item.comment().get();
        add(atom, site + comment.link(), comment.comment(), locale);
      } else {
        add(atom, site, item.act().orElseThrow(), locale);
      }
    }
    return atom.complete();
  }

  /// Of a feed in which nothing stands yet, when its reader came.
  private Instant updated(List<Item> items, PersonDetails reader) {
    return items.isEmpty() ? people.registeredAt(reader.id()).orElseThrow() : items.getFirst().at();
  }

  private void add(AtomFeed atom, String address, CommentDetails comment, Locale locale)
      throws XMLStreamException {
    atom.entry(
        address,
        messages.text(
            locale, "notification.following.feed.entry", comment.reference(), comment.author()),
        comment.author(),
        comment.createdAt(),
        comment.language().value(),
        comment.html());
  }

  private void add(AtomFeed atom, String site, Entry act, Locale locale) throws XMLStreamException {
    String reason = act.text();
    atom.entry(
        site + LogLinks.entry(act.log(), act.number()),
        messages.text(
            locale,
            "notification.following.feed.entry",
            act.label(),
            messages.text(locale, "publiclog.kind." + act.kind())),
        messages.text(locale, "publiclog.role." + act.actorRole()),
        act.at(),
        locale.getLanguage(),
        reason == null ? "" : Markdown.toHtml(Markdown.escape(reason)));
  }

  private static Optional<Secret> read(String typed) {
    try {
      return Optional.of(new Secret(typed));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }
}
