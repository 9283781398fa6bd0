package org.rapporteur.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.rapporteur.intake.file.ColumnMapper;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.uikit.Notice;

/// The step that maps the columns of a file to those of the import.
class ColumnMappingForm extends Div {

  /// The position of a column that the file does not have.
  private static final int NO_COLUMN = -1;

  private final List<String> fileColumns;
  private final Map<String, Select<Integer>> selectByColumn = new LinkedHashMap<>();
  private final Div errors = new Div();

  /// @param reason why the file cannot be read without a mapping
  ColumnMappingForm(
      String fileName,
      String reason,
      List<String> fileColumns,
      Consumer<Map<String, Integer>> apply,
      Runnable cancel) {
    this.fileColumns = fileColumns;
    var form = new FormLayout();
    for (String column : ContributionFile.COLUMNS) {
      form.add(createSelect(column));
    }
    var continueButton =
        new Button(getTranslation("intake.map.continue"), click -> continueWith(apply));
    continueButton.addThemeVariants(ButtonVariant.PRIMARY);
    var otherFileButton = new Button(getTranslation("intake.another-file"), click -> cancel.run());
    otherFileButton.addThemeVariants(ButtonVariant.TERTIARY);
    var buttons = new Div(continueButton, otherFileButton);
    buttons.addClassName("row");
    add(
        ImportComponents.section(
            getTranslation("intake.map"),
            getTranslation("intake.map.why", fileName),
            new Notice(Notice.Kind.BAD, reason),
            form,
            errors,
            buttons));
  }

  private Select<Integer> createSelect(String column) {
    var select = new Select<Integer>();
    select.setLabel(column);
    select.setItems(IntStream.range(NO_COLUMN, fileColumns.size()).boxed().toList());
    select.setItemLabelGenerator(
        position ->
            position == NO_COLUMN ? getTranslation("intake.map.none") : fileColumns.get(position));
    select.setValue(ColumnMapper.guess(fileColumns, column));
    selectByColumn.put(column, select);
    return select;
  }

  private void continueWith(Consumer<Map<String, Integer>> apply) {
    errors.removeAll();
    var positions = new HashMap<String, Integer>();
    selectByColumn.forEach((column, select) -> positions.put(column, select.getValue()));
    if (ColumnMapper.REQUIRED.stream()
        .anyMatch(column -> positions.getOrDefault(column, NO_COLUMN) == NO_COLUMN)) {
      errors.add(new Notice(Notice.Kind.BAD, getTranslation("intake.map.required")));
      return;
    }
    apply.accept(positions);
  }
}
