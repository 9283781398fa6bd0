package org.rapporteur.identity;

import java.util.List;

/// The sample people were removed. Listeners run in the same transaction, before the rows of the
/// people are deleted.
public record SamplePeopleRemoved(List<PersonId> people) {}
