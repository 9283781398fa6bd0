package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.attachment.AttachmentText;
import org.rapporteur.discussion.attachment.AttachmentTexts;
import org.rapporteur.discussion.snapshot.PublicComments.PublicComment;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.search.Kind;
import org.rapporteur.search.Mark;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.PublicMatter;
import org.springframework.stereotype.Component;

/// The words inside attachments, counted with the comment to which they belong and found by the
/// file's name, too.
@Component
class AttachmentSource implements DocumentSource {

  private final AttachmentTexts attachments;
  private final ShownComments shown;
  private final ThemeService themes;

  AttachmentSource(AttachmentTexts attachments, ShownComments shown, ThemeService themes) {
    this.attachments = attachments;
    this.shown = shown;
    this.themes = themes;
  }

  @Override
  public Kind kind() {
    return Kind.ATTACHMENT;
  }

  @Override
  public List<PublicMatter> read(Collection<Long> ids) {
    var texts = attachments.of(ids.stream().map(CommentId::new).toList());
    var comments =
        shown.of(texts.stream().map(AttachmentText::comment).distinct().toList()).stream()
            .collect(Collectors.toMap(PublicComment::id, Function.identity()));
    var found = themes.of(comments.keySet());
    var read = new ArrayList<PublicMatter>();
    for (var text : texts) {
      var comment = comments.get(text.comment());
      if (comment != null) {
        read.add(matter(comment, text, found.getOrDefault(comment.id(), Set.of())));
      }
    }
    return read;
  }

  @Override
  public List<Long> present(Collection<Long> ids) {
    return attachments.among(ids.stream().map(CommentId::new).toList()).stream()
        .map(CommentId::value)
        .toList();
  }

  @Override
  public List<Long> after(long id, int most) {
    return attachments.after(new CommentId(id), most).stream().map(CommentId::value).toList();
  }

  private static PublicMatter matter(
      PublicComment comment, AttachmentText attached, Set<Integer> themes) {
    return CommentSource.matter(
        comment,
        Kind.ATTACHMENT,
        attached.id().value(),
        themes,
        EnumSet.noneOf(Mark.class),
        Map.of(comment.language().locale().getLanguage(), attached.text()),
        FileNames.words(attached.file().name()));
  }
}
