import { describe, expect, it, vi } from 'vitest';
import { onlyNothing, refuseHtml } from './noHtml';

describe('text is never HTML', () => {
  it('lets nothing through, and nothing else', () => {
    expect(onlyNothing('')).toBe('');
    expect(() => onlyNothing('<b>x</b>')).toThrow(TypeError);
    expect(() => onlyNothing(' ')).toThrow(TypeError);
  });

  it('is the default rule where the engine has them, and no fault where it has none', () => {
    const createPolicy = vi.fn();
    refuseHtml({ trustedTypes: { createPolicy } });
    expect(createPolicy).toHaveBeenCalledWith('default', { createHTML: onlyNothing });
    refuseHtml({});
  });
});
