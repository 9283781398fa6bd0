package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.QueueItem;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.ui.comment.GroupIcon;
import org.rapporteur.moderation.ui.comment.ModeratedCommentCard;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Tag;

/// The items of a queue, longest waiting first. Each item is a link, so it can be bookmarked or
/// opened in a new tab.
class QueuePanel extends Section {

  private final H2 heading = new H2();
  private final UnorderedList items = new UnorderedList();

  QueuePanel() {
    addClassName("pane");
    items.addClassName("qitems");
    heading.getElement().setAttribute("tabindex", "-1");
    var head = new Div(heading);
    head.addClassName("pane-h");
    add(head, items);
  }

  void show(
      ConsultationDetails consultation, QueueList list, QueueSelection selection, Instant now) {
    setAriaLabel(getTranslation(list.key()));
    heading.setText(getTranslation("moderation.waiting", selection.items().size()));
    items.removeAll();
    getChildren().filter(child -> child instanceof EmptyState).toList().forEach(this::remove);
    for (var item : selection.items()) {
      var link = createItemLink(consultation, list, item, now);
      if (selection.isSelected(item)) {
        link.getElement().setAttribute("aria-current", "true");
      }
      items.add(new ListItem(link));
    }
    if (selection.items().isEmpty()) {
      add(
          new EmptyState(
              getTranslation("moderation.empty"),
              getTranslation("moderation.empty." + list.pathSegment())));
    }
  }

  void addMoreButton(Runnable loadMore) {
    var button = new NativeButton(getTranslation("moderation.more"));
    button.addClassNames("btn", "quiet");
    var row = new ListItem(button);
    button.addClickListener(
        click -> {
          items.remove(row);
          loadMore.run();
        });
    items.add(row);
  }

  void focusHeading() {
    heading.getElement().callJsFunction("focus");
  }

  private Anchor createItemLink(
      ConsultationDetails consultation, QueueList list, QueueItem item, Instant now) {
    var comment = item.comment();
    var link =
        new Anchor(
            ModerationLinks.desk(consultation.slug(), list.pathSegment(), comment.number()), "");
    link.add(createFirstLine(item, now), createExcerpt(item), createTags(item));
    return link;
  }

  private Component createFirstLine(QueueItem item, Instant now) {
    var comment = item.comment();
    var group = new Span(getTranslation(comment.group().key()) + ". ");
    group.addClassName("vh");
    var number = new Span(comment.reference());
    number.addClassNames("num", "b");
    var name = new Span(ModeratedCommentCard.contributorName(comment));
    name.addClassName("who");
    var waited = new Span(waitingTime(Duration.between(item.waitingSince(), now)));
    waited.addClassName("w");
    var line = new Span(new GroupIcon(comment.group()), group, number, name, waited);
    line.addClassName("l1");
    return line;
  }

  private Component createExcerpt(QueueItem item) {
    var excerpt = new Span(item.excerpt());
    excerpt.addClassName("ex");
    excerpt.getElement().setAttribute("dir", "auto");
    if (item.appeal() == null) {
      excerpt.getElement().setAttribute("lang", item.comment().language().value());
    }
    return excerpt;
  }

  private Component createTags(QueueItem item) {
    var question = new Span(getTranslation("moderation.question", item.comment().question()));
    question.addClassNames("muted", "xs");
    var tags = new Span(question);
    tags.addClassName("fl");
    item.flags()
        .forEach(
            (reason, times) ->
                tags.add(
                    new Tag(
                        getTranslation("moderation.times", getTranslation(reason.key()), times),
                        Tag.Tone.BAD)));
    if (item.isEdit()) {
      tags.add(new Tag(getTranslation("moderation.edit"), Tag.Tone.INFO));
    }
    var parent = item.comment().parent();
    if (parent != null) {
      tags.add(new Tag(getTranslation("moderation.reply", CommentLinks.reference(parent))));
    }
    return tags;
  }

  /// Returns minutes for up to one hour, hours for up to two days, and days for a longer time.
  private String waitingTime(Duration waited) {
    long minutes = Math.max(0, waited.toMinutes());
    if (minutes < 60) {
      return getTranslation("moderation.minutes", minutes);
    }
    return waited.toDays() < 2
        ? getTranslation("moderation.hours", waited.toHours(), waited.toMinutesPart())
        : getTranslation("moderation.days", waited.toDays());
  }
}
