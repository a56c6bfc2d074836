// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;

/// Everything one can do with the sound that is seen.
final class SoundActions {
    final Action zoomIn;
    final Action zoomOut;
    final Action zoomAll;
    final Action spectrogram;
    final Action pitch;
    private final WaveformViewModel model;
    private final BooleanProperty partial = new SimpleBooleanProperty();
    private final List<Action> others;

    SoundActions(WaveformViewModel model) {
        this.model = model;
        zoomIn =
                moving("zoom-in", "zoomIn", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, model::zoomIn)
                        .panelKey("+")
                        .panelKey("=");
        zoomOut =
                moving("zoom-out", "zoomOut", MaterialDesignM.MAGNIFY_MINUS_OUTLINE, model::zoomOut)
                        .panelKey("-");
        zoomAll =
                moving(
                                "zoom-all",
                                "zoomAll",
                                MaterialDesignA.ARROW_EXPAND_HORIZONTAL,
                                model::zoomAll)
                        .panelKey("0");
        var layers = model.layers();
        spectrogram =
                layer(
                                "spectrogram",
                                MaterialDesignG.GRADIENT_VERTICAL,
                                layers.spectrogramProperty())
                        .panelKey("S");
        pitch = layer("pitch", MaterialDesignS.SINE_WAVE, layers.pitchProperty()).panelKey("P");
        others =
                List.of(
                        seek("back", MaterialDesignR.REWIND, -1).panelKey("Left"),
                        seek("forward", MaterialDesignF.FAST_FORWARD, 1).panelKey("Right"),
                        seek("backFive", MaterialDesignR.REWIND_5, -5).panelKey("Shift+Left"),
                        seek("forwardFive", MaterialDesignF.FAST_FORWARD_5, 5)
                                .panelKey("Shift+Right"),
                        moving(
                                        "phrase-before",
                                        "phraseBefore",
                                        MaterialDesignS.SKIP_BACKWARD,
                                        model::seekToPhraseBefore)
                                .panelKey("Shortcut+Left"),
                        moving(
                                        "next-phrase",
                                        "nextPhrase",
                                        MaterialDesignS.SKIP_FORWARD,
                                        model::seekToNextPhrase)
                                .panelKey("Shortcut+Right"),
                        moving(
                                        "to-first",
                                        "toStart",
                                        MaterialDesignP.PAGE_FIRST,
                                        model::seekToStart)
                                .panelKey("Home"),
                        moving("to-last", "toEnd", MaterialDesignP.PAGE_LAST, model::seekToEnd)
                                .panelKey("End"),
                        moving(
                                        "page-left",
                                        "pageLeft",
                                        MaterialDesignC.CHEVRON_DOUBLE_LEFT,
                                        () -> model.scroll(-model.viewport().width()))
                                .panelKey("Page Up"),
                        moving(
                                        "page-right",
                                        "pageRight",
                                        MaterialDesignC.CHEVRON_DOUBLE_RIGHT,
                                        () -> model.scroll(model.viewport().width()))
                                .panelKey("Page Down"),
                        moving(
                                        "select-from",
                                        "selectFrom",
                                        MaterialDesignC.CONTAIN_START,
                                        model::selectFromHead)
                                .panelKey("I"),
                        moving(
                                        "select-to",
                                        "selectTo",
                                        MaterialDesignC.CONTAIN_END,
                                        model::selectToHead)
                                .panelKey("O"),
                        of(
                                        "select-all",
                                        "selectAll",
                                        MaterialDesignS.SELECT_OFF,
                                        model::selectNothing)
                                .panelKey("Esc")
                                .when(partial));
    }

    /// Looks whether only a part is meant. Called once per frame.
    void look() {
        partial.set(model.selection() != null);
    }

    private Action seek(String name, Ikon icon, int seconds) {
        return moving("seek-" + name, name, icon, () -> model.seekBy(seconds));
    }

    /// Needs a sound.
    private Action moving(String id, String name, Ikon icon, Runnable command) {
        return of(id, name, icon, command).when(model.seekableProperty());
    }

    private static Action layer(String name, Ikon icon, BooleanProperty shown) {
        return of(name, name, icon, () -> shown.set(!shown.get()));
    }

    private static Action of(String id, String name, Ikon icon, Runnable command) {
        return Action.of(
                Messages.text("waveform.name"),
                id,
                Messages.text("waveform." + name),
                icon,
                command);
    }

    List<Action> all() {
        var shown = Stream.of(zoomIn, zoomOut, zoomAll, spectrogram, pitch);
        return Stream.concat(shown, others.stream()).toList();
    }
}
