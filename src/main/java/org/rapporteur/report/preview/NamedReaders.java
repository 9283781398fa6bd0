package org.rapporteur.report.preview;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.shared.InvalidInput;
import org.springframework.stereotype.Component;

/// The people behind the addresses of readers, who need a confirmed account.
@Component
class NamedReaders {

  private final ReaderRepository readers;
  private final PersonService people;

  NamedReaders(ReaderRepository readers, PersonService people) {
    this.readers = readers;
    this.people = people;
  }

  /// Answers those who were not named before. Names all or, where one has no account, nobody.
  List<PersonId> name(PreviewId preview, ReaderAddresses wanted, Instant at) {
    var named = new HashSet<>(readers.named(preview));
    var added = people(wanted).stream().filter(person -> !named.contains(person)).toList();
    if (named.size() + added.size() > ReaderAddresses.MOST) {
      throw ReaderAddresses.tooMany();
    }
    readers.name(preview, added, at);
    return added;
  }

  Map<PreviewId, List<PreviewReader>> of(List<PreviewId> previews) {
    var rows = readers.of(previews);
    var known =
        people.findByIds(rows.stream().map(ReaderRepository.Row::person).distinct().toList());
    return rows.stream()
        .filter(row -> known.containsKey(row.person()))
        .collect(
            Collectors.groupingBy(
                ReaderRepository.Row::preview,
                Collectors.mapping(
                    row -> reader(row, Objects.requireNonNull(known.get(row.person()))),
                    Collectors.toList())));
  }

  private List<PersonId> people(ReaderAddresses wanted) {
    Map<EmailAddress, PersonDetails> known = people.findByEmails(wanted.addresses());
    var unknown =
        wanted.addresses().stream()
            .filter(address -> !isConfirmed(known.get(address)))
            .map(EmailAddress::value)
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new InvalidInput("preview.readers.unknown", "readers", Map.of("addresses", unknown));
    }
    return wanted.addresses().stream()
        .map(address -> Objects.requireNonNull(known.get(address)).id())
        .toList();
  }

  private static boolean isConfirmed(@Nullable PersonDetails person) {
    return person != null && person.state() == PersonState.ACTIVE;
  }

  private static PreviewReader reader(ReaderRepository.Row row, PersonDetails person) {
    return new PreviewReader(
        row.person(),
        person.name(),
        person.email(),
        isConfirmed(person),
        row.namedAt(),
        row.takenOffAt(),
        row.firstReadAt(),
        row.lastReadAt());
  }
}
