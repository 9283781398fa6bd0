package org.rapporteur.discussion.attachment;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.FileHolder;
import org.rapporteur.consultation.document.HeldFile;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says who may have a comment's attachment: everyone while the comment is public and any revision
/// that can be read has it, its author and the staff before that, staff alone after a removal or a
/// redaction.
@Component
class AttachmentFiles implements FileHolder {

  /// Letters of a campaign may come with one file; those that are public are looked at first.
  private static final String SELECT =
      """
      SELECT a.id, a.hash, a.name, a.media_type, a.size, a.reading, a.sealed, a.person_id, a.consultation_id, c.state,
             EXISTS (SELECT 1 FROM revision_attachment h
                       JOIN comment_revision r ON r.comment_id = a.comment_id AND r.number = h.revision
                      WHERE h.attachment_id = a.id AND r.state IN ('CURRENT', 'EARLIER')) AS readable
        FROM attachment a LEFT JOIN comment c ON c.id = a.comment_id
       WHERE a.hash = ? AND a.delegation_id IS NULL ORDER BY c.state = 'PUBLISHED' AND NOT a.sealed DESC, a.id LIMIT 200
      """;

  /// The state is absent while the file waits with a draft.
  private record Held(
      HeldFile file,
      ConsultationId consultation,
      long person,
      Optional<CommentState> state,
      boolean readable,
      boolean sealed) {

    boolean isShown() {
      return readable && !sealed && state.filter(CommentState::showsText).isPresent();
    }

    boolean isOwn(Viewer viewer) {
      var asking = viewer.person();
      return asking != null
          && asking.value() == person
          && !sealed
          && state.filter(s -> s == CommentState.REMOVED).isEmpty();
    }
  }

  private final JdbcClient database;
  private final ConsultationService consultations;
  private final UseCases useCases;

  AttachmentFiles(JdbcClient database, ConsultationService consultations, UseCases useCases) {
    this.database = database;
    this.consultations = consultations;
    this.useCases = useCases;
  }

  @Override
  public Optional<HeldFile> find(Viewer viewer, String hash) {
    return useCases
        .read(
            () ->
                database
                    .sql(SELECT)
                    .param(hash)
                    .query(
                        (row, n) ->
                            new Held(
                                AttachmentDetails.read(row).file(),
                                new ConsultationId(row.getLong("consultation_id")),
                                row.getLong("person_id"),
                                Optional.ofNullable(row.getString("state"))
                                    .map(CommentState::valueOf),
                                row.getBoolean("readable"),
                                row.getBoolean("sealed")))
                    .list())
        .stream()
        .filter(held -> mayHave(viewer, held))
        .map(Held::file)
        .findFirst();
  }

  @Override
  public Set<String> held(Collection<String> hashes) {
    return useCases.read(
        () ->
            Set.copyOf(
                database
                    .sql("SELECT DISTINCT hash FROM attachment WHERE hash IN (:hashes)")
                    .param("hashes", hashes)
                    .query(String.class)
                    .list()));
  }

  private boolean mayHave(Viewer viewer, Held held) {
    boolean showsComments = consultations.get(held.consultation()).phase().showsComments();
    if (held.state().isEmpty()) {
      return held.isOwn(viewer);
    }
    return showsComments
        && (held.isShown() || held.isOwn(viewer) || viewer.isStaffIn(held.consultation().scope()));
  }
}
