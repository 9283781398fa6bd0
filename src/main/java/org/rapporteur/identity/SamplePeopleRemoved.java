package org.rapporteur.identity;

import java.util.List;

/// The people of the sample go for good. Published in the transaction and before the rows go.
public record SamplePeopleRemoved(List<PersonId> people) {}
