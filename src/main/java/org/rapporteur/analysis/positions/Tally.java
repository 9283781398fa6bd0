package org.rapporteur.analysis.positions;

/// How many holders agree and disagree.
public record Tally(int agree, int disagree) {

  public int all() {
    return agree + disagree;
  }

  public Tally with(boolean agrees) {
    return agrees ? new Tally(agree + 1, disagree) : new Tally(agree, disagree + 1);
  }

  public boolean mostlyAgrees() {
    return agree > disagree;
  }

  public boolean mostlyDisagrees() {
    return disagree > agree;
  }

  double agreement() {
    return all() == 0 ? 0 : (double) agree / all();
  }
}
