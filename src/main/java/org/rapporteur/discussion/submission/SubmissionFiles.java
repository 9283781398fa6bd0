package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.FileHolder;
import org.rapporteur.consultation.document.HeldFile;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says who may have a submission's attachment: everyone while the submission is public, its
/// delegation and the staff before that, staff alone once it is sealed. What waits with a draft is
/// the delegation's alone.
@Component
class SubmissionFiles implements FileHolder {

  private static final String SELECT =
      """
      SELECT a.id, a.hash, a.name, a.media_type, a.size, a.reading, a.sealed, a.delegation_id, a.consultation_id,
             a.submission_id, %s AS is_public
        FROM attachment a LEFT JOIN submission s ON s.id = a.submission_id
       WHERE a.hash = ? AND a.delegation_id IS NOT NULL ORDER BY is_public AND NOT a.sealed DESC, a.id LIMIT 200
      """
          .formatted(SubmissionRows.IS_PUBLIC);

  private record Held(
      HeldFile file,
      ConsultationId consultation,
      DelegationId delegation,
      @Nullable Long submission,
      boolean isPublic,
      boolean sealed) {}

  private final JdbcClient database;
  private final ConsultationService consultations;
  private final UseCases useCases;

  SubmissionFiles(JdbcClient database, ConsultationService consultations, UseCases useCases) {
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
                                new DelegationId(row.getLong("delegation_id")),
                                row.getObject("submission_id", Long.class),
                                row.getBoolean("is_public"),
                                row.getBoolean("sealed")))
                    .list())
        .stream()
        .filter(held -> mayHave(viewer, held))
        .map(Held::file)
        .findFirst();
  }

  /// Those of comments and of submissions stand in one table, which is asked about comments.
  @Override
  public Set<String> held(Collection<String> hashes) {
    return Set.of();
  }

  private boolean mayHave(Viewer viewer, Held held) {
    boolean isOwn = !held.sealed() && viewer.speaksFor(held.delegation());
    if (held.submission() == null) {
      return isOwn;
    }
    return consultations.get(held.consultation()).phase().showsComments()
        && (held.isPublic() && !held.sealed()
            || isOwn
            || viewer.isStaffIn(held.consultation().scope()));
  }
}
