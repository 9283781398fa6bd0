package org.rapporteur.discussion.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Loads the public profile and the positions of a contributor. Returns nothing before the opening
/// or after a withdrawal of the consultation.
@Service
public class ContributorProfileService {

  public static final int PAGE_SIZE = 50;

  private static final int MAX_CONSULTATIONS = 50;

  private final ContributorProfileSql profileSql;
  private final ConsultationService consultations;
  private final DelegationService delegations;
  private final PersonService people;
  private final Transactions transactions;

  ContributorProfileService(
      ContributorProfileSql profileSql,
      ConsultationService consultations,
      DelegationService delegations,
      PersonService people,
      Transactions transactions) {
    this.profileSql = profileSql;
    this.consultations = consultations;
    this.delegations = delegations;
    this.people = people;
    this.transactions = transactions;
  }

  public Optional<ContributorProfile> findProfile(ConsultationDetails consultation, int number) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return transactions.read(() -> profileSql.find(consultation.id(), number).map(this::toProfile));
  }

  /// Finds the secretariat as a contributor, if it has published an official reply.
  public Optional<ContributorProfile> findSecretariat(ConsultationDetails consultation) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return transactions.read(
        () -> profileSql.findSecretariat(consultation.id()).map(this::toProfile));
  }

  /// Lists positions, latest comment first. Members of the delegation also see which speaker set
  /// each position.
  ///
  /// @param contributor the number of the contributor
  /// @param before only comments with lower numbers are listed; 0 starts with the latest comment
  public PositionPage listPositions(
      Viewer viewer, ConsultationDetails consultation, int contributor, int before) {
    if (!consultation.phase().showsComments()) {
      return new PositionPage(List.of(), Optional.empty());
    }
    return transactions.read(
        () -> {
          // One position more than the page shows, to see if there is a next page.
          var positions =
              profileSql.listPositions(consultation.id(), contributor, before, PAGE_SIZE + 1);
          var page = positions.subList(0, Math.min(PAGE_SIZE, positions.size()));
          var speakers =
              isOwnDelegation(viewer, consultation, contributor)
                  ? loadSpeakers(
                      page.stream().map(ContributorProfileSql.ContributorPositionRow::takenBy))
                  : Map.<PersonId, PersonDetails>of();
          return new PositionPage(
              page.stream().map(position -> toContributorPosition(position, speakers)).toList(),
              positions.size() > PAGE_SIZE
                  ? Optional.of(page.getLast().position().comment())
                  : Optional.empty());
        });
  }

  /// Lists the positions of the viewer and their delegations on a comment, with the speaker who set
  /// each.
  public List<OwnPosition> listOwnPositions(
      Viewer viewer, ConsultationDetails consultation, int comment) {
    var person = viewer.person();
    if (person == null) {
      return List.of();
    }
    var keys = ContributorIdentity.keysOf(person, viewer.delegations());
    return transactions.read(
        () -> {
          var ownRows = profileSql.listPositionsOn(consultation.id(), comment, keys);
          var speakers =
              loadSpeakers(ownRows.stream().map(ContributorProfileSql.OwnPositionRow::takenBy));
          return ownRows.stream().map(row -> toOwnPosition(row, speakers)).toList();
        });
  }

  /// Lists the consultations in which a delegation has public comments or positions, latest first.
  public List<DelegationParticipation> listParticipations(DelegationId delegation) {
    return transactions.read(
        () ->
            profileSql.listParticipations(delegation, MAX_CONSULTATIONS).stream()
                .filter(participation -> !participation.counts().isEmpty())
                .map(
                    participation ->
                        new DelegationParticipation(
                            consultations.get(participation.consultation()),
                            participation.contributor(),
                            participation.counts()))
                .filter(participation -> participation.consultation().phase().showsComments())
                .toList());
  }

  private ContributorProfile toProfile(ContributorProfileSql.ContributorRow row) {
    var delegation = row.delegation();
    return new ContributorProfile(
        row.details(),
        row.counts(),
        delegation == null
            ? null
            : delegations.find(delegation).map(DelegationDetails::slug).orElse(null));
  }

  private boolean isOwnDelegation(
      Viewer viewer, ConsultationDetails consultation, int contributor) {
    return !viewer.delegations().isEmpty()
        && profileSql
            .find(consultation.id(), contributor)
            .map(ContributorProfileSql.ContributorRow::delegation)
            .filter(viewer::isSpeakerFor)
            .isPresent();
  }

  private Map<PersonId, PersonDetails> loadSpeakers(Stream<@Nullable PersonId> takenBy) {
    var speakerIds = new HashSet<PersonId>();
    takenBy.filter(Objects::nonNull).forEach(speakerIds::add);
    return people.findByIds(speakerIds);
  }

  private static OwnPosition toOwnPosition(
      ContributorProfileSql.OwnPositionRow row, Map<PersonId, PersonDetails> speakers) {
    var takenBy = row.takenBy();
    var speaker = row.delegation() == null || takenBy == null ? null : speakers.get(takenBy);
    return new OwnPosition(
        row.delegation(), row.agrees(), row.takenAt(), speaker == null ? null : speaker.name());
  }

  private static ContributorPosition toContributorPosition(
      ContributorProfileSql.ContributorPositionRow row, Map<PersonId, PersonDetails> speakers) {
    var position = row.position();
    var takenBy = row.takenBy();
    var speaker = takenBy == null ? null : speakers.get(takenBy);
    return speaker == null
        ? position
        : new ContributorPosition(
            position.comment(),
            position.agrees(),
            position.takenAt(),
            position.author(),
            speaker.name());
  }
}
