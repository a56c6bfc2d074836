// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import studio.timbre.project.Line;
import studio.timbre.take.TakeRow;

/// Writes down what is asked for.
final class FakePassageActions implements PassageActions {
    final List<String> told = new ArrayList<>();
    List<TakeRow> takes = List.of();
    String price = "";

    @Override
    public void select(int start, int end) {
        told.add("select " + start + " " + end);
    }

    @Override
    public void hear(Line line) {
        told.add("hear");
    }

    @Override
    public void from(Line line) {
        told.add("from");
    }

    @Override
    public void again(Line line, int copies) {
        told.add("again " + copies);
    }

    @Override
    public String price(Line line, int copies) {
        return price.isEmpty() ? "" : copies + " " + price;
    }

    @Override
    public void takes(Line line, Consumer<List<TakeRow>> teller) {
        teller.accept(takes);
    }

    @Override
    public void choose(Line line, long take) {
        told.add("choose " + take);
    }

    @Override
    public void approve(Line line, boolean approved) {
        told.add("approve " + approved);
    }

    @Override
    public void cast(Line line) {
        told.add("cast");
    }

    @Override
    public void uncast(Line line) {
        told.add("uncast");
    }

    @Override
    public Set<String> aloud() {
        return Set.of();
    }

    @Override
    public void readAloud(String name, boolean aloud) {
        told.add("read " + name + " " + aloud);
    }

    @Override
    public boolean byPassage() {
        return true;
    }

    @Override
    public void byPassage(boolean now) {
        told.add("by passage " + now);
    }
}
