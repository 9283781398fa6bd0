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
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.persistence.LocalizedTextConverter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The policies of consultations in all versions.
@Service
public class PolicyService {

  private static final LocalizedTextConverter TEXT_CONVERTER = new LocalizedTextConverter();

  private final DefaultPolicy defaultPolicy;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  PolicyService(
      DefaultPolicy defaultPolicy,
      ConsultationService consultations,
      PublicLogService log,
      JdbcClient database,
      Transactions transactions,
      Clock clock) {
    this.defaultPolicy = defaultPolicy;
    this.consultations = consultations;
    this.log = log;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Policy getCurrent(ConsultationId consultation) {
    return transactions.read(
        () ->
            find(
                    consultation,
                    "SELECT id, version, made_at FROM policy WHERE consultation_id = :consultation"
                        + " ORDER BY version DESC LIMIT 1",
                    0)
                .orElseGet(defaultPolicy::create));
  }

  public Optional<Policy> findVersion(ConsultationId consultation, int version) {
    return version == 1
        ? Optional.of(defaultPolicy.create())
        : transactions.read(
            () ->
                find(
                    consultation,
                    "SELECT id, version, made_at FROM policy WHERE consultation_id = :consultation"
                        + " AND version = :version",
                    version));
  }

  /// Start dates of all versions after the default one, newest first.
  public Map<Integer, Instant> listVersions(ConsultationId consultation) {
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

  /// Publishes the version after `seenVersion`. If the consultation is public, the change is
  /// recorded in the public log.
  public Policy publishVersion(
      Viewer viewer, ConsultationId consultation, int seenVersion, List<PolicyPoint> points) {
    var person = viewer.requireSecretariat(consultation.scope(), "policy");
    var next = new Policy(seenVersion + 1, clock.instant(), points);
    var consultationDetails = consultations.get(consultation);
    if (consultationDetails.phase().isArchived()) {
      throw new PolicyNotEditable(consultationDetails.slug());
    }
    try {
      transactions.write(
          () -> {
            var current = getCurrent(consultation);
            if (current.version() != seenVersion) {
              throw new PolicyVersionConflict(current.version());
            }
            store(consultation, person, next);
            if (consultationDetails.phase().isPublic()) {
              recordInLog(consultationDetails.slug(), next, viewer);
            }
          });
    } catch (DuplicateKeyException e) {
      throw new PolicyVersionConflict(next.version());
    }
    return next;
  }

  private void recordInLog(Slug slug, Policy policy, Viewer viewer) {
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
            Timestamp.from(Objects.requireNonNull(policy.createdAt())))
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
              point.isGround(),
              toColumn(point.title()),
              toColumn(point.text()),
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
        .map(header -> new Policy(header.version(), header.madeAt(), loadPoints(header.id())));
  }

  private List<PolicyPoint> loadPoints(long policy) {
    return database
        .sql(
            "SELECT number, ground, title, text FROM policy_point WHERE policy_id = ? ORDER BY position")
        .param(policy)
        .query(
            (row, n) ->
                new PolicyPoint(
                    row.getString(1),
                    row.getBoolean(2),
                    fromColumn(row.getString(3)),
                    fromColumn(row.getString(4))))
        .list();
  }

  private static String toColumn(LocalizedText text) {
    return Objects.requireNonNull(TEXT_CONVERTER.convertToDatabaseColumn(text));
  }

  private static LocalizedText fromColumn(String column) {
    return Objects.requireNonNull(TEXT_CONVERTER.convertToEntityAttribute(column));
  }
}
