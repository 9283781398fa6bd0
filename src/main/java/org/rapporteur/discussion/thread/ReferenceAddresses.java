package org.rapporteur.discussion.thread;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.Reference.Kind;
import org.rapporteur.discussion.reference.ReferenceTarget;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where that stands which texts name, as far as it exists and everyone may read it; each kind is
/// asked once.
@Component
class ReferenceAddresses {

  private final JdbcClient database;
  private final PublicLog log;
  private final ObjectProvider<ReferenceTarget> targets;

  ReferenceAddresses(JdbcClient database, PublicLog log, ObjectProvider<ReferenceTarget> targets) {
    this.database = database;
    this.log = log;
    this.targets = targets;
  }

  Map<Reference, String> of(ConsultationDetails consultation, Set<Reference> references) {
    var numbers = new EnumMap<Kind, Set<Integer>>(Kind.class);
    references.forEach(
        reference ->
            numbers
                .computeIfAbsent(reference.kind(), kind -> new TreeSet<>())
                .add(reference.number()));
    var addresses = new HashMap<Reference, String>();
    numbers.forEach(
        (kind, wanted) ->
            addresses(consultation, kind, wanted)
                .forEach((number, to) -> addresses.put(new Reference(kind, number), to)));
    return addresses;
  }

  private Map<Integer, String> addresses(
      ConsultationDetails consultation, Kind kind, Set<Integer> numbers) {
    return switch (kind) {
      case COMMENT -> comments(consultation, numbers);
      case QUESTION -> questions(consultation, numbers);
      case DECISION -> decisions(consultation, numbers);
      case PARAGRAPH, SUBMISSION ->
          targets.stream()
              .filter(target -> target.kind() == kind)
              .findFirst()
              .map(target -> target.addresses(consultation, numbers))
              .orElse(Map.of());
    };
  }

  private Map<Integer, String> comments(ConsultationDetails consultation, Set<Integer> numbers) {
    List<Integer> visible =
        database
            .sql(
                "SELECT number FROM comment WHERE consultation_id = :c AND number IN (:numbers) AND publication IS NOT NULL")
            .param("c", consultation.id().value())
            .param("numbers", numbers)
            .query(Integer.class)
            .list();
    var addresses = new HashMap<Integer, String>();
    visible.forEach(n -> addresses.put(n, CommentLinks.comment(consultation.slug(), n)));
    return addresses;
  }

  private static Map<Integer, String> questions(
      ConsultationDetails consultation, Set<Integer> numbers) {
    var addresses = new HashMap<Integer, String>();
    for (int number : numbers) {
      if (consultation.question(number).isPresent()) {
        addresses.put(number, ConsultationLinks.question(consultation.slug(), number));
      }
    }
    return addresses;
  }

  // Entries are numbered without gaps from 1.
  private Map<Integer, String> decisions(ConsultationDetails consultation, Set<Integer> numbers) {
    int size = log.size(new LogName(consultation.slug().value()));
    var addresses = new HashMap<Integer, String>();
    for (int number : numbers) {
      if (number >= 1 && number <= size) {
        addresses.put(number, ConsultationLinks.log(consultation.slug()) + "/" + number);
      }
    }
    return addresses;
  }
}
