import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { CellReference } from '../../method';

const useStyles = makeStyles({ link: { textAlign: 'start', whiteSpace: 'normal', verticalAlign: 'top' } });

/** Words that lead to the cell that they are about; plain where there is no such cell yet. */
export function CellLink(props: {
  readonly cell: CellReference | null;
  readonly text: string;
  readonly className?: string;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const { cell, text, className, onShow } = props;
  if (cell === null) return <span className={className}>{text}</span>;
  return (
    <Link as="button" className={mergeClasses(styles.link, className)} onClick={() => onShow(cell)}>
      {text}
    </Link>
  );
}
