// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;

/// Everything one can do with what is heard.
final class TransportActions {
    final Action play;
    final Action stop;
    final Action start;
    final Action loop;
    final Action slower;
    final Action faster;
    final Action mute;
    final Action louder;
    final Action quieter;

    TransportActions(TransportViewModel model) {
        var loudness = model.loudness();
        var speed = model.speed();
        play =
                of("play", "transport.play", MaterialDesignP.PLAY, model::playOrPause)
                        .named(
                                model.soundingProperty()
                                        .map(sounding ->
                                                Messages.text(
                                                        sounding
                                                                ? "transport.pause"
                                                                : "transport.play")))
                        .key("Space")
                        .key("Shortcut+Space")
                        .when(model.playableProperty());
        stop =
                of("stop", "transport.stop", MaterialDesignS.STOP, model::stop)
                        .key("Shortcut+Shift+Space")
                        .when(model.stoppableProperty());
        start =
                of("to-start", "transport.start", MaterialDesignS.SKIP_PREVIOUS, model::toStart)
                        .key("Alt+Home")
                        .when(model.playableProperty());
        loop = of("loop", "transport.loop", MaterialDesignR.REPEAT, model::loop).key("Shortcut+L");
        slower =
                of("slower", "transport.slower", MaterialDesignS.SPEEDOMETER_SLOW, speed::slower)
                        .key("[");
        faster =
                of("faster", "transport.faster", MaterialDesignS.SPEEDOMETER, speed::faster)
                        .key("]");
        mute =
                of("mute", "transport.mute", MaterialDesignV.VOLUME_OFF, loudness::mute)
                        .key("Shortcut+M");
        louder =
                of("louder", "transport.louder", MaterialDesignV.VOLUME_PLUS, loudness::louder)
                        .key("Alt+Up");
        quieter =
                of("quieter", "transport.quieter", MaterialDesignV.VOLUME_MINUS, loudness::quieter)
                        .key("Alt+Down");
    }

    private static Action of(String id, String words, Ikon icon, Runnable command) {
        return Action.of(Messages.text("transport.panel"), id, Messages.text(words), icon, command);
    }

    List<Action> all() {
        return List.of(play, stop, start, loop, slower, faster, mute, louder, quieter);
    }
}
