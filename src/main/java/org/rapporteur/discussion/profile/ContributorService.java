package org.rapporteur.discussion.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Reads what one contributor said and holds. Nothing before the opening and after a withdrawal.
@Service
public class ContributorService {

  /// Positions a page.
  public static final int PAGE = 50;

  /// Nobody reads the consultations of a decade on one page.
  private static final int MOST_CONSULTATIONS = 50;

  private final ProfileRows rows;
  private final ConsultationService consultations;
  private final DelegationService delegations;
  private final PersonService people;
  private final UseCases useCases;

  ContributorService(
      ProfileRows rows,
      ConsultationService consultations,
      DelegationService delegations,
      PersonService people,
      UseCases useCases) {
    this.rows = rows;
    this.consultations = consultations;
    this.delegations = delegations;
    this.people = people;
    this.useCases = useCases;
  }

  public Optional<ContributorProfile> find(ConsultationDetails consultation, int number) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return useCases.read(() -> rows.find(consultation.id(), number).map(this::profile));
  }

  /// The secretariat of the consultation as a contributor, once it replied officially.
  public Optional<ContributorProfile> secretariat(ConsultationDetails consultation) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return useCases.read(() -> rows.secretariat(consultation.id()).map(this::profile));
  }

  /// Those on the comments before a number, the latest comment first; 0 begins. Inside a delegation
  /// each says which speaker set it.
  public PositionPage positions(
      Viewer viewer, ConsultationDetails consultation, int contributor, int before) {
    if (!consultation.phase().showsComments()) {
      return new PositionPage(List.of(), Optional.empty());
    }
    return useCases.read(
        () -> {
          var found = rows.positions(consultation.id(), contributor, before, PAGE + 1);
          var shown = found.subList(0, Math.min(PAGE, found.size()));
          var names =
              isInside(viewer, consultation, contributor)
                  ? names(shown.stream().map(ProfileRows.Held::setBy))
                  : null;
          return new PositionPage(
              shown.stream().map(held -> told(held, names)).toList(),
              found.size() > PAGE
                  ? Optional.of(shown.getLast().position().comment())
                  : Optional.empty());
        });
  }

  /// What the viewer and the delegations they speak for hold on a comment, and who set it.
  public List<OwnPosition> own(Viewer viewer, ConsultationDetails consultation, int comment) {
    var person = viewer.person();
    if (person == null) {
      return List.of();
    }
    var holders = new ArrayList<String>();
    holders.add(Voice.holder(person));
    viewer.speaksFor().forEach(delegation -> holders.add(Voice.holder(delegation)));
    return useCases.read(
        () -> {
          var held = rows.positions(consultation.id(), comment, holders);
          var names = names(held.stream().map(ProfileRows.Owned::setBy));
          return held.stream().map(owned -> told(owned, names)).toList();
        });
  }

  /// Where a delegation said something or holds a position that everyone may read of, the latest
  /// first.
  public List<Appearance> appearances(DelegationId delegation) {
    return useCases.read(
        () ->
            rows.of(delegation, MOST_CONSULTATIONS).stream()
                .filter(part -> part.share().comments() + part.share().positions() > 0)
                .map(
                    part ->
                        new Appearance(
                            consultations.get(part.consultation()),
                            part.contributor(),
                            part.share()))
                .filter(appearance -> appearance.consultation().phase().showsComments())
                .toList());
  }

  private ContributorProfile profile(ProfileRows.Found found) {
    var delegation = found.delegation();
    return new ContributorProfile(
        found.details(),
        found.share(),
        delegation == null
            ? null
            : delegations.find(delegation).map(DelegationDetails::slug).orElse(null));
  }

  private boolean isInside(Viewer viewer, ConsultationDetails consultation, int contributor) {
    return !viewer.speaksFor().isEmpty()
        && rows.find(consultation.id(), contributor)
            .map(ProfileRows.Found::delegation)
            .filter(viewer::speaksFor)
            .isPresent();
  }

  private Map<PersonId, PersonDetails> names(Stream<@Nullable PersonId> setBy) {
    var speakers = new HashSet<PersonId>();
    setBy.filter(Objects::nonNull).forEach(speakers::add);
    return people.find(speakers);
  }

  private static OwnPosition told(ProfileRows.Owned owned, Map<PersonId, PersonDetails> names) {
    var setBy = owned.setBy();
    var speaker = owned.delegation() == null || setBy == null ? null : names.get(setBy);
    return new OwnPosition(
        owned.delegation(), owned.agrees(), owned.since(), speaker == null ? null : speaker.name());
  }

  private static HeldPosition told(
      ProfileRows.Held held, @Nullable Map<PersonId, PersonDetails> names) {
    var position = held.position();
    var setBy = held.setBy();
    var speaker = names == null || setBy == null ? null : names.get(setBy);
    return speaker == null
        ? position
        : new HeldPosition(
            position.comment(),
            position.agrees(),
            position.since(),
            position.author(),
            speaker.name());
  }
}
