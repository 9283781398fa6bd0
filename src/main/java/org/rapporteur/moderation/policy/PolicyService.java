package org.rapporteur.moderation.policy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.LocalizedTextConverter;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The policies of consultations, every version of each.
@Service
public class PolicyService {

  private static final LocalizedTextConverter TEXTS = new LocalizedTextConverter();

  private final UsualPolicy usual;
  private final ConsultationService consultations;
  private final PublicLog log;
  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  PolicyService(
      UsualPolicy usual,
      ConsultationService consultations,
      PublicLog log,
      JdbcClient database,
      UseCases useCases,
      Clock clock) {
    this.usual = usual;
    this.consultations = consultations;
    this.log = log;
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The one in force.
  public Policy of(ConsultationId consultation) {
    return useCases.read(
        () ->
            find(
                    consultation,
                    "SELECT id, version, made_at FROM policy WHERE consultation_id = :consultation"
                        + " ORDER BY version DESC LIMIT 1",
                    0)
                .orElseGet(usual::policy));
  }

  /// As it was when a decision cited it.
  public Optional<Policy> version(ConsultationId consultation, int version) {
    return version == 1
        ? Optional.of(usual.policy())
        : useCases.read(
            () ->
                find(
                    consultation,
                    "SELECT id, version, made_at FROM policy WHERE consultation_id = :consultation"
                        + " AND version = :version",
                    version));
  }

  /// When each version after the usual one came into force, the newest first.
  public Map<Integer, Instant> versions(ConsultationId consultation) {
    var versions = new java.util.LinkedHashMap<Integer, Instant>();
    database
        .sql(
            "SELECT version, made_at FROM policy WHERE consultation_id = ? ORDER BY version DESC LIMIT 100")
        .param(consultation.value())
        .query(
            row -> {
              versions.put(row.getInt(1), row.getTimestamp(2).toInstant());
            });
    return versions;
  }

  /// Writes the next version over the one that the editor saw: once the consultation is public, a
  /// public act that is told in the log.
  public Policy rewrite(
      Viewer viewer, ConsultationId consultation, int seen, List<PolicyPoint> points) {
    var person = viewer.secretariat(consultation.scope(), "policy");
    var next = new Policy(seen + 1, clock.instant(), points);
    var asked = consultations.get(consultation);
    if (asked.phase().isArchived()) {
      throw new PolicyClosed(asked.slug());
    }
    try {
      useCases.change(
          () -> {
            var current = of(consultation);
            if (current.version() != seen) {
              throw new PolicyChangedMeanwhile(current.version());
            }
            store(consultation, person, next);
            if (asked.phase().isPublic()) {
              record(asked.slug(), next, viewer);
            }
          });
    } catch (DuplicateKeyException e) {
      throw new PolicyChangedMeanwhile(next.version());
    }
    return next;
  }

  private void record(Slug slug, Policy policy, Viewer viewer) {
    var facts = Map.of("policyVersion", String.valueOf(policy.version()));
    log.record(
        new LogName(slug.value()),
        new EntryDraft("policy-changed", slug.value(), "secretariat", facts, null, viewer.name()));
  }

  private void store(ConsultationId consultation, PersonId person, Policy policy) {
    database
        .sql("INSERT INTO policy (consultation_id, version, made_by, made_at) VALUES (?, ?, ?, ?)")
        .params(
            consultation.value(),
            policy.version(),
            person.value(),
            Timestamp.from(Objects.requireNonNull(policy.madeAt())))
        .update();
    int position = 0;
    for (var point : policy.points()) {
      database
          .sql(
              """
              INSERT INTO policy_point (policy_id, position, number, ground, title, text)
              SELECT id, ?, ?, ?, ?, ? FROM policy WHERE consultation_id = ? AND version = ?
              """)
          .params(
              position++,
              point.number(),
              point.ground(),
              column(point.title()),
              column(point.text()),
              consultation.value(),
              policy.version())
          .update();
    }
  }

  private Optional<Policy> find(ConsultationId consultation, String sql, int version) {
    var parameters = new HashMap<String, Object>();
    parameters.put("consultation", consultation.value());
    parameters.put("version", version);
    record Head(long id, int version, Instant madeAt) {}
    return database
        .sql(sql)
        .params(parameters)
        .query((row, n) -> new Head(row.getLong(1), row.getInt(2), row.getTimestamp(3).toInstant()))
        .optional()
        .map(head -> new Policy(head.version(), head.madeAt(), points(head.id())));
  }

  private List<PolicyPoint> points(long policy) {
    return database
        .sql(
            "SELECT number, ground, title, text FROM policy_point WHERE policy_id = ? ORDER BY position")
        .param(policy)
        .query(
            (row, n) ->
                new PolicyPoint(
                    row.getString(1),
                    row.getBoolean(2),
                    text(row.getString(3)),
                    text(row.getString(4))))
        .list();
  }

  private static String column(LocalizedText text) {
    return Objects.requireNonNull(TEXTS.convertToDatabaseColumn(text));
  }

  private static LocalizedText text(String column) {
    return Objects.requireNonNull(TEXTS.convertToEntityAttribute(column));
  }
}
