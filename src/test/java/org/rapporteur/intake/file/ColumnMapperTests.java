package org.rapporteur.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMapperTests {

  @TempDir Path folder;

  @Test
  void mappedColumnsKeepLineNumbers() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("in.csv"),
            "Nr;Words;When\n1;\"Two\nlines\";2009-08-03\n\n2;\"open;2009-08-04\n3;Last;2009-08-05\n");
    Path target = folder.resolve("out.csv");

    assertThat(ColumnMapper.readColumns(file)).containsExactly("Nr", "Words", "When");
    ColumnMapper.rewrite(file, Map.of("id", 0, "text", 1, "created_at", 2, "author", -1), target);

    var remarks = new ArrayList<ImportRemark>();
    var rows = new ArrayList<ContributionRow>();
    try (var read =
        new ContributionFile(
            target, new RowRules(200, Set.of(), Map.of(), Instant.parse("2026-01-01T00:00:00Z")))) {
      for (var step = read.readNext(remarks::add); !step.isEnd(); ) {
        if (step.contribution() != null) {
          rows.add(step.contribution());
        }
        step = read.readNext(remarks::add);
      }
    }
    assertThat(rows).extracting(ContributionRow::id).containsExactly("1", "3");
    assertThat(rows).extracting(row -> row.content().text()).containsExactly("Two\nlines", "Last");
    assertThat(rows).extracting(ContributionRow::line).containsExactly(2L, 6L);
    assertThat(remarks).extracting(ImportRemark::line).containsExactly(5L);
  }

  @Test
  void similarColumnNamesAreSuggested() {
    var found = List.of("Created at", "Body", "AUTHOR", "Remark");

    assertThat(ColumnMapper.guessPosition(found, "created_at")).isZero();
    assertThat(ColumnMapper.guessPosition(found, "text")).isEqualTo(1);
    assertThat(ColumnMapper.guessPosition(found, "author")).isEqualTo(2);
    assertThat(ColumnMapper.guessPosition(found, "country")).isEqualTo(-1);
    assertThat(
            ColumnMapper.guessPosition(List.of("Question position", "Body"), "question_position"))
        .isZero();
  }
}
