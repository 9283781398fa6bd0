package org.rapporteur.search.index;

import java.time.Instant;

/// Values that results are sorted by.
/// @param number number in the reference, or [#NO_NUMBER]
/// @param agreementScore lower bound of the share of agreement, from 0 to 1; 0 without positions
public record SortValues(Instant createdAt, int number, double agreementScore) {

  public static final int NO_NUMBER = 0;

  public static SortValues withoutAgreement(Instant createdAt, int number) {
    return new SortValues(createdAt, number, 0);
  }
}
