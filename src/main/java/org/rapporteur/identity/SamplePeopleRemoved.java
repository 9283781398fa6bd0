package org.rapporteur.identity;

import java.util.List;

/// The sample people are about to be deleted. Published in the same transaction, before the rows
/// are deleted.
public record SamplePeopleRemoved(List<PersonId> people) {}
