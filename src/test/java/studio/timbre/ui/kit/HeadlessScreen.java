// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import javafx.geometry.Point2D;

/// What JavaFX 26's headless platform lacks: a screen larger than 1000 by 1000, and a robot whose
/// drags keep the button down. The tests run on the class path, so Glass can be called itself.
final class HeadlessScreen {
    private static final int WIDTH = 3840;
    private static final int HEIGHT = 2160;

    /// How many of its dots lie beside each other where there is one pixel, as at 200 %.
    private static final float SCALE = Float.parseFloat(System.getProperty("screen.scale", "1"));

    private HeadlessScreen() {}

    static boolean isUsed() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }

    /// Called on the FX thread, before the first window.
    static void enlarge() {
        if (!isUsed()) {
            return;
        }
        var screen =
                new Screen(
                        0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 96,
                        96, 1f, 1f, SCALE, SCALE);
        try {
            var glass = Application.GetApplication();
            var screens = glass.getClass().getDeclaredField("screens");
            screens.setAccessible(true);
            screens.set(glass, new Screen[] {screen});
            var buffer = glass.getClass().getDeclaredField("frameBuffer");
            buffer.setAccessible(true);
            buffer.set(glass, ByteBuffer.allocate(WIDTH * HEIGHT * 4));
            Screen.notifySettingsChanged();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// Called on the FX thread.
    static void drag(Point2D point) {
        var window =
                Window.getWindows().stream()
                        .filter(each -> each.getView() != null && !each.isClosed())
                        .filter(each -> contains(each, point))
                        .reduce((below, above) -> above)
                        .orElseThrow();
        int x = (int) point.getX();
        int y = (int) point.getY();
        try {
            var notify =
                    View.class.getDeclaredMethod(
                            "notifyMouse",
                            int.class,
                            int.class,
                            int.class,
                            int.class,
                            int.class,
                            int.class,
                            int.class,
                            boolean.class,
                            boolean.class);
            notify.setAccessible(true);
            notify.invoke(
                    window.getView(),
                    MouseEvent.DRAG,
                    MouseEvent.BUTTON_LEFT,
                    x - window.getX(),
                    y - window.getY(),
                    x,
                    y,
                    KeyEvent.MODIFIER_BUTTON_PRIMARY,
                    false,
                    false);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean contains(Window window, Point2D point) {
        return point.getX() >= window.getX()
                && point.getX() <= window.getX() + window.getWidth()
                && point.getY() >= window.getY()
                && point.getY() <= window.getY() + window.getHeight();
    }
}
